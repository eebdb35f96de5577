import type { Collection } from '../counter/open-view-counter.ts'
import { parseGains, type ViewGain } from '../counter/view-gain.ts'
import { jsonBatches } from '../d1/json-batches.ts'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { parseJson, type JsonText } from '../d1/static-query.ts'
import {
  articlesSql,
  gainRow,
  gainsSql,
  markSql,
  offersSql,
  readSql,
  recentSql,
  type CounterMark,
  type OfferedRow,
} from './gain-statements.ts'
import { holdGains, type HeldGain } from './hold-gains.ts'
import { spreadClicks, type Offers } from './spread-clicks.ts'

/** Asks a counter what it counted after a flush. */
export type AskCounter = (counter: number, after: number) => Promise<Collection>

/** How many counters there are, and how clicks spread over a list's places by chance, the first place first. */
export type CollectDeps = { counters: number; ask: AskCounter; chances: readonly number[] }

/**
 * Adds what all counters counted to the counts, and returns how many views that were. What a counter hands over is added
 * in one transaction with the note of how far it goes: a run that dies before asks for the same again, and of two at the
 * same time one adds it. A counter that fails doesn't stop the others, and fails the run at the end. Views of articles that
 * are not published are dropped; few views of an article wait for others of it (hold-gains.ts). Views that came out of a
 * list on offer count as clicks, and every article in that list is credited with what chance alone would have given it.
 */
export async function collectViews(db: Database, { counters, ...deps }: CollectDeps): Promise<number> {
  const failures: unknown[] = []
  let views = 0
  for (const mark of await readMarks(db, counters)) {
    try {
      views += await collectFrom(db, { ...mark, ...deps })
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
  return views
}

/** A counter's last flush whose views are in the counts (0 for none), but for those that are held. */
type Mark = { counter: number; flush: number; held: HeldGain[] }

async function collectFrom(
  db: Database,
  { counter, flush, ask, chances, ...mark }: Mark & Omit<CollectDeps, 'counters'>,
): Promise<number> {
  let views = 0
  let { held } = mark
  for (let after = flush; ;) {
    const { gains, upTo, isAll, ...collected } = await ask(counter, after)
    if (upTo <= after) return views
    const waiting = await addGains(db, parseGains(gains), { mark: { counter, after }, held, upTo, chances })
    // Otherwise another run was first, and goes on.
    if (waiting === null) return views
    views += collected.views
    if (isAll) return views
    after = upTo
    held = waiting
  }
}

type Addition = { mark: CounterMark; held: HeldGain[]; upTo: number; chances: readonly number[] }

/** Adds gains to the counts, in one transaction with the mark. Returns what is held now, or null if another run was first. */
async function addGains(
  db: Database,
  gains: readonly ViewGain[],
  { mark, held, upTo, chances }: Addition,
): Promise<HeldGain[] | null> {
  const clicked = gains.filter(({ list }) => list !== null)
  const [articles, offered] = await runStatements(db, [
    articlesSql(distinct(gains, ({ slug }) => slug)),
    offersSql(
      distinct(clicked, ({ snapshot }) => snapshot),
      distinct(clicked, ({ list }) => list),
    ),
  ])
  const ids = new Map(articles.map(({ slug, id }) => [slug, id]))
  const sections = new Map(articles.map(({ id, section }) => [id, section]))
  const gained = spreadClicks(gains, { articles: ids, offers: toOffers(offered), chances }).map((gain) => ({
    ...gain,
    section: sections.get(gain.article) ?? null,
    since: upTo,
  }))
  const { due, waiting } = holdGains(held, gained, upTo)
  const viewed = due.filter(({ views }) => views > 0)
  const read = [...new Set(viewed.map(({ article }) => article))]
  const results = await runStatements(db, [
    ...jsonBatches(due.map(gainRow)).map((batch) => gainsSql(batch, mark)),
    recentSql(JSON.stringify(recentRows(viewed)), { mark, upTo }),
    ...(read.length === 0 ? [] : [readSql(JSON.stringify(read), mark)]),
    markSql(mark, { upTo, held: JSON.stringify(waiting) }),
  ])
  return (results.at(-1) ?? []).length > 0 ? waiting : null
}

function distinct(gains: readonly ViewGain[], valueOf: (gain: ViewGain) => string | number | null): string {
  return JSON.stringify([...new Set(gains.map(valueOf))])
}

function toOffers(rows: readonly OfferedRow[]): Offers {
  const offers = new Map<number, Map<string, readonly number[]>>()
  for (const { snapshot, name, ids } of rows) {
    const lists = offers.get(snapshot) ?? new Map<string, readonly number[]>()
    offers.set(snapshot, lists.set(name, parseJson(ids)))
  }
  return offers
}

/** A row for each hour, with the views of its sections and the articles that were read. */
function recentRows(viewed: readonly HeldGain[]): unknown[][] {
  const hours = Map.groupBy(viewed, ({ hour }) => hour)
  return Array.from(hours, ([hour, ofHour]) => {
    const gains = Array.from(
      Map.groupBy(ofHour, ({ section }) => section),
      ([section, some]) => {
        const views = some.reduce((sum, each) => sum + each.views, 0)
        return [section, views, 0, some.map(({ article }) => article)]
      },
    )
    return [hour, gains]
  })
}

/** The marks of all counters; also of those that get no views any more. */
async function readMarks(db: Database, counters: number): Promise<Mark[]> {
  const [rows] = await runStatements(db, [
    sql<{ counter: number; flush: number; held: JsonText<HeldGain[]> }>`SELECT counter, flush, held FROM view_counters`,
  ])
  const marks = new Map(
    Array.from({ length: counters }, (_, counter): [number, Mark] => [counter, { counter, flush: 0, held: [] }]),
  )
  for (const { counter, flush, held } of rows) marks.set(counter, { counter, flush, held: parseJson(held) })
  return [...marks.values()]
}
