import { oldestSaltDay } from '../counter/salt-days.ts'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { recentSeconds } from '../stats/recent-seconds.ts'

const seenSeconds = 2 * 3600
const offersSeconds = 2 * 86_400
const rowsPerStatement = 5000
const offersPerRun = 500

/**
 * Deletes what is no longer needed: views seen two hours ago, what sections gained two days ago, the salts of days that are over, offers that were
 * replaced two days ago, placements that have ended, sessions that are over. A statement deletes at most 5,000 rows;
 * after `maxStatements` of them the rest waits for the next run. `now` is UTC epoch seconds.
 */
export async function pruneSignals(db: Database, now: number, { maxStatements = 20 } = {}): Promise<void> {
  await runStatements(db, [
    sql`DELETE FROM view_salts WHERE day < ${oldestSaltDay(now)}`,
    sql`DELETE FROM recent_gains WHERE hour < ${now - recentSeconds}`,
    // Triggers have passed on what the release before wrote.
    sql`DELETE FROM hourly_activity`,
    sql`DELETE FROM placements WHERE until <= ${now}`,
    sql`DELETE FROM ended_sessions WHERE until <= ${now}`,
    sql`DELETE FROM offers WHERE snapshot IN (
      SELECT snapshot FROM offers
      WHERE snapshot < (SELECT max(snapshot) FROM offers WHERE snapshot < ${now - offersSeconds})
      ORDER BY snapshot LIMIT ${offersPerRun}
    )`,
  ])
  // A row of the slot that is ending may stay for another half hour.
  const slot = Math.floor((now - seenSeconds) / 1800)
  for (let statement = 0; statement < maxStatements; statement += 1) {
    const [deleted] = await runStatements(db, [
      sql`DELETE FROM seen_views WHERE (slot, reader) IN (
        SELECT slot, reader FROM seen_views WHERE slot < ${slot} ORDER BY slot, reader LIMIT ${rowsPerStatement}
      ) RETURNING slot`,
    ])
    if (deleted.length < rowsPerStatement) return
  }
}
