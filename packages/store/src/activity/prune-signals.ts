import { oldestSaltDay } from '../counter/salt-days.ts'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { recentSeconds } from '../stats/recent-seconds.ts'

const seenSeconds = 2 * 3600
const offersSeconds = 2 * 86_400
// KV's copies follow within a minute or so, and an isolate shows an older one while KV fails.
const departureSeconds = 3600
const rowsPerStatement = 5000
const offersPerRun = 500

/**
 * Deletes what is no longer needed: views seen two hours ago, what sections gained two days ago, the salts of days that are
 * over, offers that were replaced two days ago, placements that have ended, sessions that are over, departures that the
 * rankings of an hour know of. A statement deletes at most 5,000 rows; after `maxStatements` of them the rest waits for the
 * next run. `now` is UTC epoch seconds.
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
    // Counted from the last run that ranked: a ranking that can't be made or written anew still names them.
    sql`DELETE FROM departures WHERE slug IN (
      SELECT slug FROM departures
      WHERE left_at < (SELECT done_at FROM tick_steps WHERE step = 'ranking') - ${departureSeconds}
      LIMIT ${rowsPerStatement}
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
