import { idOfSlug } from '../articles/id-of-slug.ts'
import type { Database } from '../d1/open-d1.ts'
import { sql } from '../d1/sql.ts'
import { staticQuery } from '../d1/static-query.ts'
import { deskColumns, toDeskArticle, type DeskArticle, type DeskRow } from './desk-row.ts'

const bySlug = staticQuery<DeskRow, { slug: string }>(sql`
  SELECT ${deskColumns} FROM articles article WHERE article.id = ${idOfSlug(sql.placeholder('slug'))}`)

/** The article that has, or once had, a slug, in whatever state; null when there is none. One round trip. */
export async function findDeskArticle(db: Database, slug: string): Promise<DeskArticle | null> {
  const [row] = await bySlug(db, { slug })
  return row === undefined ? null : toDeskArticle(row)
}
