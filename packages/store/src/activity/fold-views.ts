import type { ViewEvent } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { hourlySql, seenSql, totalsSql, type FoldableView } from './fold-statements.ts'
import { dayOf, seenReader } from './seen-reader.ts'
import { oldestSaltDay, readViewSalts } from './view-salts.ts'

/** An event that claims to be older counts as this old. */
const maxAgeSeconds = 2 * 86_400

const noOrigin = { list: null, snapshot: null, position: 0, of: 0 }

/** The time in UTC epoch seconds, randomness, and the odds of a list's places. */
export type FoldDeps = {
  now: number
  /** A fresh random text each time. */
  newSalt: () => string
  /** How clicks spread over a list's places by chance, the first place first; longer lists are cut to its length. */
  chances: readonly number[]
}

/**
 * Folds a batch of view events into the counts and returns how many counted. A reader's views of an article within
 * half an hour count once, whether they come in one batch, in two, or in one that is delivered again; events of
 * articles that nobody published are dropped. A view that came out of a list on offer counts as a click, and every
 * article in that list is credited with what chance alone would have given it.
 *
 * Two round trips: one for the day's salt, and one transaction that writes the batch whole or not at all.
 */
export async function foldViews(
  db: Database,
  events: readonly ViewEvent[],
  { now, newSalt, chances }: FoldDeps,
): Promise<number> {
  if (events.length === 0) return 0
  const timed = events.map((event) => ({ ...event, at: Math.min(now, Math.max(now - maxAgeSeconds, event.at)) }))
  const saltDay = (at: number) => (dayOf(at) < oldestSaltDay(now) ? dayOf(now) : dayOf(at))
  const salts = await readViewSalts(db, { days: new Set(timed.map(({ at }) => saltDay(at))), now, newSalt })
  const views = await Promise.all(timed.map((event) => foldable(event, salts.get(saltDay(event.at)))))
  // The seen views come last: those of this batch must not decide which of it count.
  const batch = { views: JSON.stringify(onceEach(views)), chances: JSON.stringify(chances) }
  const [, , seen] = await runStatements(db, [hourlySql(batch), totalsSql(batch), seenSql(batch)])
  return seen.length
}

async function foldable(event: ViewEvent, salt: string | undefined): Promise<FoldableView> {
  if (salt === undefined) throw new Error('The salt of a view was deleted before it was used')
  const { slug, at, from } = event
  const origin = from === null || from.position > from.of ? noOrigin : from
  const { list, snapshot, position, of } = origin
  return { reader: await seenReader(salt, event), slug, at, list, snapshot, position, of }
}

function onceEach(views: readonly FoldableView[]): FoldableView[] {
  return [...new Map(views.toReversed().map((view) => [`${view.reader} ${view.at}`, view])).values()]
}
