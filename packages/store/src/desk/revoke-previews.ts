import { idOfSlug } from '../articles/id-of-slug.ts'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import type { DeskOrder } from './change-article.ts'

/**
 * Revokes all preview links of the article that has, or once had, a slug. False for an unknown article. The
 * revision stays the same, so editors of the article are not disturbed.
 */
export async function revokePreviews(db: Database, { slug, by, now }: DeskOrder): Promise<boolean> {
  const isWanted = sql`articles.id = ${idOfSlug(slug)}`
  const [ended] = await runStatements(db, [
    sql<{ id: number }>`UPDATE articles SET preview_epoch = preview_epoch + 1 WHERE ${isWanted} RETURNING id`,
    sql`INSERT INTO audit (at, who, verb, article_id, slug, detail)
      SELECT ${now}, ${by}, 'revoke previews', id, slug, '{}' FROM articles WHERE ${isWanted}`,
  ])
  return ended.length > 0
}
