import type { Database } from '../d1/open-d1.ts'
import { sql } from '../d1/sql.ts'
import { staticQuery } from '../d1/static-query.ts'

const query = staticQuery<{ slug: string }, { id: number }>(sql`
  SELECT slug FROM slug_history WHERE article_id = ${sql.placeholder('id')} ORDER BY slug`)

/** The slugs that redirect to the article with an id: its old ones, and those of editors. */
export async function listOldSlugs(db: Database, id: number): Promise<string[]> {
  return (await query(db, { id })).map(({ slug }) => slug)
}
