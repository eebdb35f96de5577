import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { dayOf } from './seen-reader.ts'

// Views of a day's last seconds may be delivered, or delivered again, after midnight.
const graceSeconds = 3600

/** The first second of the oldest day whose salt is still stored. */
export function oldestSaltDay(now: number): number {
  return dayOf(now - graceSeconds)
}

/**
 * The salts of some days. Each is created on its first use and then stays the same; salts of past days are deleted.
 * Days that are too old to have one share that of `now`. `newSalt` gives a fresh random text each time.
 */
export async function readViewSalts(
  db: Database,
  { days, now, newSalt }: { days: ReadonlySet<number>; now: number; newSalt: () => string },
): Promise<Map<number, string>> {
  const oldest = oldestSaltDay(now)
  const fresh = JSON.stringify([...days].map((day) => ({ day, salt: newSalt() })))
  const [, , rows] = await runStatements(db, [
    sql`DELETE FROM view_salts WHERE day < ${oldest}`,
    sql`INSERT INTO view_salts (day, salt) SELECT value ->> 'day', value ->> 'salt' FROM json_each(${fresh}) WHERE true
      ON CONFLICT (day) DO NOTHING`,
    sql<{ day: number; salt: string }>`SELECT day, salt FROM view_salts WHERE day >= ${oldest}`,
  ])
  return new Map(rows.map(({ day, salt }) => [day, salt]))
}
