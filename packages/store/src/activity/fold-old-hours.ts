import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'

/** How long activity is stored by the hour. */
const hourlySeconds = 30 * 86_400

/**
 * Adds hours that ended more than 30 days ago to their days and deletes them, the oldest first, at most `maxSteps`
 * times `rowsPerStep` rows. Each step is a transaction, so that a run that ends anywhere has counted nothing twice and
 * lost nothing, and the next goes on. Totals and heat stay as they are. Returns how many rows it folded; `now` is UTC
 * epoch seconds.
 */
export async function foldOldHours(
  db: Database,
  now: number,
  { rowsPerStep = 2000, maxSteps = 20 } = {},
): Promise<number> {
  const oldest = sql`SELECT hour, article_id FROM hourly_activity WHERE hour < ${now - hourlySeconds - 3600}
    ORDER BY hour, article_id LIMIT ${rowsPerStep}`
  let folded = 0
  for (let step = 0; step < maxSteps; step += 1) {
    const [, deleted] = await runStatements(db, [
      sql`INSERT INTO daily_activity (day, article_id, views, votes)
        SELECT hour - hour % 86400 AS day, article_id, sum(views), sum(votes) FROM hourly_activity
        WHERE (hour, article_id) IN (${oldest}) GROUP BY day, article_id HAVING sum(views + votes) > 0
        ON CONFLICT (day, article_id) DO UPDATE SET views = views + excluded.views, votes = votes + excluded.votes`,
      sql`DELETE FROM hourly_activity WHERE (hour, article_id) IN (${oldest}) RETURNING 1`,
    ])
    folded += deleted.length
    if (deleted.length < rowsPerStep) break
  }
  return folded
}
