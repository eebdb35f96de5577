import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql, type SQL } from '../d1/sql.ts'
import { parseJson, type JsonText } from '../d1/static-query.ts'
import { placementsSql, type PlacedArticle } from '../placements/list-placements.ts'

const hours = 24
const secondsPerHour = 3600

/** The activity of the last 24 hours; counts by hour begin with the oldest hour and end with the current one. */
type ActivityTotals = {
  /** Articles that were read or voted for at least once. */
  articles: number
  views: number
  votes: number
  viewsByHour: number[]
  votesByHour: number[]
}

type TotalsRow = Pick<ActivityTotals, 'articles' | 'views' | 'votes'> & {
  viewsByHour: JsonText<number[]>
  votesByHour: JsonText<number[]>
}

/** Facts for the newsroom that are not in a ranking. */
export type Stats = { placements: PlacedArticle[]; totals: ActivityTotals }

/**
 * The placements that are in force, and the activity of the last 24 hours, of the whole paper or of one section (a
 * slug). One round trip. It reads what each collection of views and each hour of votes noted of sections and articles: the
 * cost grows with the traffic, not with the number of articles.
 */
export async function readStats(
  db: Database,
  { section, now }: { section: string | null; now: number },
): Promise<Stats> {
  const [placements, [totals]] = await runStatements(db, [placementsSql(now), totalsSql(section, now)])
  if (totals === undefined) throw new Error('A query of sums answered no row')
  return {
    placements: placements.map(({ placed }) => parseJson(placed)),
    totals: {
      ...totals,
      viewsByHour: parseJson(totals.viewsByHour),
      votesByHour: parseJson(totals.votesByHour),
    },
  }
}

function totalsSql(section: string | null, now: number): SQL<TotalsRow> {
  const current = now - (now % secondsPerHour)
  return sql<TotalsRow>`WITH recent AS MATERIALIZED (
      SELECT hour, gain.value ->> 1 AS views, gain.value ->> 2 AS votes, gain.value -> 3 AS articles
      FROM recent_gains CROSS JOIN json_each(gains) gain WHERE hour > ${current - hours * secondsPerHour}
        ${section === null ? sql`` : sql`AND gain.value ->> 0 = ${section}`}
    )
    SELECT (SELECT count(DISTINCT value) FROM recent, json_each(recent.articles)) AS articles,
      coalesce(sum(views), 0) AS views, coalesce(sum(votes), 0) AS votes,
      ${byHour(sql`views`, current)} AS "viewsByHour", ${byHour(sql`votes`, current)} AS "votesByHour"
    FROM recent`
}

// One pass over the rows: sums by hour as columns, rather than a second grouping of the same rows.
function byHour(counted: SQL, current: number): SQL {
  const sums = Array.from({ length: hours }, (_, index) => {
    const hour = current - (hours - 1 - index) * secondsPerHour
    return sql`coalesce(sum(${counted}) FILTER (WHERE hour = ${hour}), 0)`
  })
  return sql`json_array(${sql.join(sums, sql`, `)})`
}
