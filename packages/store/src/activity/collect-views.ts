import type { Collection } from '../counter/open-view-counter.ts'
import type { ViewGain } from '../counter/view-gain.ts'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { hourlySql, markSql, totalsSql } from './gain-statements.ts'

/** Asks a counter what it counted after a flush. */
export type AskCounter = (counter: number, after: number) => Promise<Collection>

/** How many counters there are, and how clicks spread over a list's places by chance, the first place first. */
export type CollectDeps = { counters: number; ask: AskCounter; chances: readonly number[] }

/**
 * Adds what all counters counted to the counts, and returns how many views that were. What a counter hands over is added
 * in one transaction with the note of how far it goes: a run that dies before asks for the same again, and of two at the
 * same time one adds it. Views of articles that are not published are dropped. Views that came out of a list on offer count
 * as clicks, and every article in that list is credited with what chance alone would have given it.
 */
export async function collectViews(db: Database, { counters, ask, chances }: CollectDeps): Promise<number> {
  const marks = await readMarks(db, counters)
  let views = 0
  for (const [counter, mark] of marks) {
    for (let after = mark; ;) {
      const { gains, upTo, isAll } = await ask(counter, after)
      // Where another run was first, it goes on.
      if (upTo <= after || !(await addGains(db, { counter, after, upTo, gains, chances }))) break
      views += gains.reduce((sum, gain) => sum + gain.views, 0)
      if (isAll) break
      after = upTo
    }
  }
  return views
}

type Handed = { counter: number; after: number; upTo: number; gains: readonly ViewGain[]; chances: readonly number[] }

/** Adds gains to the counts; false if another run did. */
async function addGains(db: Database, { gains, chances, ...flushes }: Handed): Promise<boolean> {
  const batch = { ...flushes, gains: JSON.stringify(gains), chances: JSON.stringify(chances) }
  const [, , added] = await runStatements(db, [hourlySql(batch), totalsSql(batch), markSql(flushes)])
  return added.length > 0
}

/** The last flush of each counter whose views are in the counts; also of counters that get no views any more. */
async function readMarks(db: Database, counters: number): Promise<Map<number, number>> {
  const [rows] = await runStatements(db, [
    sql<{ counter: number; flush: number }>`SELECT counter, flush FROM view_counters`,
  ])
  const marks = new Map(Array.from({ length: counters }, (_, counter) => [counter, 0]))
  for (const { counter, flush } of rows) marks.set(counter, flush)
  return marks
}
