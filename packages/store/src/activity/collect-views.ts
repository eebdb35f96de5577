import type { Collection } from '../counter/open-view-counter.ts'
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
 * same time one adds it. A counter that fails doesn't stop the others, and fails the run at the end. Views of articles that
 * are not published are dropped. Views that came out of a list on offer count as clicks, and every article in that list is
 * credited with what chance alone would have given it.
 */
export async function collectViews(db: Database, { counters, ...deps }: CollectDeps): Promise<number> {
  const failures: unknown[] = []
  let views = 0
  for (const [counter, mark] of await readMarks(db, counters)) {
    try {
      views += await collectFrom(db, { counter, mark, ...deps })
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
  return views
}

type Counter = Omit<CollectDeps, 'counters'> & { counter: number; mark: number }

async function collectFrom(db: Database, { counter, mark, ask, chances }: Counter): Promise<number> {
  let views = 0
  for (let after = mark; ;) {
    const { gains, upTo, isAll, ...collected } = await ask(counter, after)
    if (upTo <= after) return views
    const batch = { counter, after, gains, chances: JSON.stringify(chances) }
    const [, , added] = await runStatements(db, [hourlySql(batch), totalsSql(batch), markSql({ counter, after, upTo })])
    // Another run was first, and goes on.
    if (added.length === 0) return views
    views += collected.views
    if (isAll) return views
    after = upTo
  }
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
