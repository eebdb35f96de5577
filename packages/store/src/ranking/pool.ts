import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql, type SQL } from '../d1/sql.ts'
import { parseJson, type JsonText } from '../d1/static-query.ts'

// A ranking chooses from the best articles of each section. To find them among all would read every article each time. But
// what they are chosen by changes only when an article gains or loses something: heat, whose order time doesn't change, and
// counts of all time. So the best are those of the last time, and of those that gained something since.

/** What an article is chosen by. */
type Standing = {
  id: number
  section: string
  heatDay: number
  heatMonth: number
  views: number
  votes: number
}

/** The measures by which the best of a section are chosen, each with how many of them. */
export type Limits = Record<'heatDay' | 'heatMonth' | 'views' | 'votes', number>

/** All articles are looked through once a day, in case that one was missed. */
const secondsUntilLooked = 86_400
const articlesPerLook = 100_000
/** Beyond so many, looking at each of them costs as much as looking through all. */
const mostDue = 5_000
/** The share of the best that must be published still. */
const leastKept = 0.9

type StoredStanding = [
  id: number,
  section: string,
  heatDay: number | null,
  heatMonth: number | null,
  views: number,
  votes: number,
]
type StandingRow = { standing: JsonText<StoredStanding> }

/** The best articles of each section. `keep` stores those of them that are published for the next ranking. */
export type Pool = { best: Standing[]; keep: (published: ReadonlySet<number>) => Promise<void> }

/** Finds the best articles of each section. `now` is UTC epoch seconds. */
export async function findBest(db: Database, now: number, limits: Limits): Promise<Pool> {
  const [[stored], due] = await runStatements(db, [
    sql<{ lookedThroughAt: number; articles: JsonText<StoredStanding[]>; read: JsonText<number[]> }>`
      SELECT looked_through_at AS "lookedThroughAt", articles, read FROM ranking_pool WHERE id = 1`,
    sql<{ id: number }>`SELECT article_id AS id FROM ranking_due LIMIT ${mostDue + 1}`,
  ])
  const isKnown = stored !== undefined && now - stored.lookedThroughAt < secondsUntilLooked && due.length <= mostDue
  if (!isKnown) {
    // What is noted from now on stays noted; a run that dies before it has looked leaves that to the next.
    await runStatements(db, [
      sql`DELETE FROM ranking_due`,
      sql`INSERT INTO ranking_pool (id, looked_through_at, articles) VALUES (1, 0, '[]')
        ON CONFLICT (id) DO UPDATE SET looked_through_at = 0, read = '[]'`,
    ])
    const best = await lookThrough(db, limits)
    return { best, keep: async (published) => await keep(db, best, { published, at: now, due: [], read: '[]' }) }
  }
  const changed = [...new Set([...parseJson(stored.read), ...due.map(({ id }) => id)])]
  const [rows] = await runStatements(db, [
    sql<StandingRow>`SELECT ${standing} AS standing FROM json_each(${JSON.stringify(changed)})
      CROSS JOIN article_totals ON article_id = value`,
  ])
  const isChanged = new Set(changed)
  const unchanged = parseJson(stored.articles).filter(([id]) => !isChanged.has(id))
  const best = bestOf([...unchanged.map(toStanding), ...rows.map(fromRow)], limits)
  const { lookedThroughAt: at, read } = stored
  const ids = due.map(({ id }) => id)
  return { best, keep: async (published) => await keep(db, best, { published, at, due: ids, read }) }
}

const standing = sql`json_array(article_id, section_slug, heat_day, heat_month, views, votes)`

async function lookThrough(db: Database, limits: Limits): Promise<Standing[]> {
  const [[last]] = await runStatements(db, [
    sql<{ id: number | null }>`SELECT max(article_id) AS id FROM article_totals`,
  ])
  let best: Standing[] = []
  for (let from = 0; from <= (last?.id ?? -1); from += articlesPerLook) {
    const [rows] = await runStatements(db, [lookSql(from, limits)])
    best = bestOf([...best, ...rows.map(fromRow)], limits)
  }
  return best
}

/** The best of a part of all articles. */
function lookSql(from: number, { heatDay, heatMonth, views, votes }: Limits): SQL<StandingRow> {
  const place = (column: SQL): SQL =>
    sql`row_number() OVER (PARTITION BY section_slug ORDER BY ${column} DESC, article_id DESC)`
  return sql<StandingRow>`SELECT ${standing} AS standing FROM (
      SELECT article_id, section_slug, heat_day, heat_month, views, votes, ${place(sql`heat_day`)} AS by_day,
        ${place(sql`heat_month`)} AS by_month, ${place(sql`views`)} AS by_views, ${place(sql`votes`)} AS by_votes
      FROM article_totals WHERE article_id >= ${from} AND article_id < ${from + articlesPerLook}
        AND (heat_day IS NOT NULL OR views + votes > 0)
    ) WHERE by_day <= ${heatDay} OR by_month <= ${heatMonth} OR by_views <= ${views} OR by_votes <= ${votes}`
}

/** Those of articles that are among the best of their section by a measure. */
function bestOf(articles: readonly Standing[], limits: Limits): Standing[] {
  const best = new Set<Standing>()
  for (const some of Map.groupBy(articles, ({ section }) => section).values()) {
    for (const measure of ['heatDay', 'heatMonth', 'views', 'votes'] as const) {
      const worthy = some.filter((each) => each[measure] > 0)
      for (const each of worthy
        .toSorted((one, other) => other[measure] - one[measure] || other.id - one.id)
        .slice(0, limits[measure]))
        best.add(each)
    }
  }
  return [...best]
}

type Kept = { published: ReadonlySet<number>; at: number; due: readonly number[]; read: string }

/** Stores what the next ranking goes on from. Articles that were read meanwhile stay noted. */
async function keep(db: Database, best: readonly Standing[], { published, at, due, read }: Kept): Promise<void> {
  const kept = best.filter(({ id }) => published.has(id))
  // Others follow where many have gone, and only a look at all articles finds them.
  const isHollow = kept.length < best.length * leastKept
  await runStatements(db, [
    sql`DELETE FROM ranking_due WHERE article_id IN (SELECT value FROM json_each(${JSON.stringify(due)}))`,
    sql`INSERT INTO ranking_pool (id, looked_through_at, articles)
      VALUES (1, ${isHollow ? 0 : at}, ${JSON.stringify(kept.map(toStored))})
      ON CONFLICT (id) DO UPDATE SET looked_through_at = excluded.looked_through_at, articles = excluded.articles,
        read = CASE ranking_pool.read WHEN ${read} THEN '[]' ELSE ranking_pool.read END`,
  ])
}

function fromRow(row: StandingRow): Standing {
  return toStanding(parseJson(row.standing))
}

function toStanding([id, section, heatDay, heatMonth, views, votes]: StoredStanding): Standing {
  return { id, section, heatDay: heatDay ?? 0, heatMonth: heatMonth ?? 0, views, votes }
}

function toStored({ id, section, heatDay, heatMonth, views, votes }: Standing): StoredStanding {
  return [id, section, heatDay, heatMonth, views, votes]
}
