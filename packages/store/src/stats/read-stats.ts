import { and, eq, gt, sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import * as v from 'valibot'
import type { Database } from '../d1/database.ts'
import { placementsQuery, type PlacedArticle } from '../placements/list-placements.ts'
import { articleTotals, hourlyActivity } from '../tables/schema.ts'

const hours = 24
const secondsPerHour = 3600

const countsSchema = v.pipe(v.string(), v.parseJson(), v.array(v.number()))

/** What readers did in the last 24 hours; counts by hour have the oldest hour first and the current one last. */
type ActivityTotals = {
  /** Articles that were read or voted for, if only once. */
  articles: number
  views: number
  votes: number
  viewsByHour: number[]
  votesByHour: number[]
}

/** What the archive adds to a ranking for the newsroom's eyes. */
export type Stats = { placements: PlacedArticle[]; totals: ActivityTotals }

/**
 * The placements that hold, and what readers did in the last 24 hours, of the whole paper or of one section (a slug).
 * One round trip, which reads a row for each article and hour that saw a reader in that time, and a second one for
 * each where a section is asked for: it follows the traffic, never the archive. For the newsroom, not for pages.
 */
export async function readStats(
  db: Database,
  { section, now }: { section: string | null; now: number },
): Promise<Stats> {
  const [placements, [totals]] = await db.batch([placementsQuery(db, now), totalsQuery(db, section, now)])
  if (totals === undefined) throw new Error('A query of sums answered no row')
  return { placements, totals }
}

function totalsQuery(db: Database, section: string | null, now: number) {
  const current = now - (now % secondsPerHour)
  const isRecent = gt(hourlyActivity.hour, current - hours * secondsPerHour)
  const query = db
    .select({
      articles: sql<number>`count(DISTINCT ${hourlyActivity.articleId})`,
      views: sql<number>`coalesce(sum(${hourlyActivity.views}), 0)`,
      votes: sql<number>`coalesce(sum(${hourlyActivity.votes}), 0)`,
      viewsByHour: byHour(hourlyActivity.views, current),
      votesByHour: byHour(hourlyActivity.votes, current),
    })
    .from(hourlyActivity)
    .$dynamic()
  return section === null
    ? query.where(isRecent)
    : query
        .innerJoin(articleTotals, eq(articleTotals.articleId, hourlyActivity.articleId))
        .where(and(isRecent, eq(articleTotals.sectionSlug, section)))
}

// One pass over the rows: sums by hour as columns, rather than a second grouping of the same rows.
function byHour(counted: SQLiteColumn, current: number): SQL<number[]> {
  const sums = Array.from({ length: hours }, (_, index) => {
    const hour = current - (hours - 1 - index) * secondsPerHour
    return sql`coalesce(sum(${counted}) FILTER (WHERE ${hourlyActivity.hour} = ${hour}), 0)`
  })
  return sql`json_array(${sql.join(sums, sql`, `)})`.mapWith((text: unknown) => v.parse(countsSchema, text))
}
