import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'

/** Removes the placement of an article, if there is one. `now` is UTC epoch seconds. */
export async function releaseArticle(
  db: Database,
  slug: string,
  { by, now }: { by: string; now: number },
): Promise<void> {
  const ids = sql`SELECT id FROM articles WHERE slug = ${slug}`
  await runStatements(db, [
    sql`INSERT INTO audit (at, who, verb, article_id, slug, detail)
      SELECT ${now}, ${by}, 'release', article_id, ${slug}, '{}' FROM placements WHERE article_id IN (${ids})`,
    sql`DELETE FROM placements WHERE article_id IN (${ids})`,
  ])
}
