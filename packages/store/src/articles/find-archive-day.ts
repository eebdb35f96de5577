import { sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { articles } from '../schema.ts'
import type { ArticleCursor } from './article-cursor.ts'
import { latestQuery, toArticlePage, type ArticlePage } from './list-articles.ts'

/** A stretch of time in UTC epoch seconds: `from` is in it, `to` is not. */
export type TimeSpan = { from: number; to: number }

/** When something was published nearest to a span on either side, in UTC epoch seconds; null where nothing was. */
type NearestTimes = { before: number | null; after: number | null }

/** A day of the archive: its articles, which days of its month have any, and where the nearest others stand. */
export type ArchiveDay = ArticlePage & {
  /** The days on which anything was published, as positions in the month that was asked for; in no order. */
  daysWithArticles: number[]
  nearestToDay: NearestTimes
  nearestToMonth: NearestTimes
}

/**
 * Everything that the archive's page of a day asks of D1, in one round trip. `month` holds its days in order. Reads
 * an index entry a day and the day's own articles, `limit` at most, however much the archive holds.
 */
export async function findArchiveDay(
  db: Database,
  { day, month, before, limit }: { day: TimeSpan; month: TimeSpan[]; before: ArticleCursor | null; limit: number },
): Promise<ArchiveDay> {
  const whole = { from: month[0]?.from ?? day.from, to: month.at(-1)?.to ?? day.to }
  const [rows, days, ofDay, ofMonth] = await db.batch([
    latestQuery(db, { section: null, before: before ?? { publishedAt: day.to, id: 0 }, since: day.from, limit }),
    daysQuery(db, month),
    nearestQuery(db, day),
    nearestQuery(db, whole),
  ])
  return {
    ...toArticlePage(rows, limit),
    daysWithArticles: days.map(({ at }) => at),
    nearestToDay: ofDay[0] ?? nothing,
    nearestToMonth: ofMonth[0] ?? nothing,
  }
}

const nothing: NearestTimes = { before: null, after: null }

function daysQuery(db: Database, month: readonly TimeSpan[]) {
  const published = sql`SELECT 1 FROM ${articles} WHERE ${articles.status} = 'published'
    AND ${articles.publishedAt} >= days.value ->> 'from' AND ${articles.publishedAt} < days.value ->> 'to'`
  return db
    .select({ at: sql<number>`days.key` })
    .from(sql`json_each(${JSON.stringify(month)}) days`)
    .where(sql`EXISTS (${published})`)
}

function nearestQuery(db: Database, { from, to }: TimeSpan) {
  return db
    .select({
      before: sql<number | null>`(SELECT published_at FROM articles
        WHERE status = 'published' AND published_at < ${from} ORDER BY published_at DESC LIMIT 1)`,
      after: sql<number | null>`(SELECT published_at FROM articles
        WHERE status = 'published' AND published_at >= ${to} ORDER BY published_at LIMIT 1)`,
    })
    .from(sql`(SELECT 1)`)
}
