import type { TimeSpan } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { sql } from '../d1/sql.ts'
import { parseJson, staticQuery, type JsonText } from '../d1/static-query.ts'
import { frontJson, type FrontJson } from './front-json.ts'
import {
  isBehindCursor,
  newestFirst,
  toArticlePage,
  toPageValues,
  type ArticlePage,
  type PageOptions,
  type PageValues,
} from './river.ts'

/** The last publication before a span and the first after it, in UTC epoch seconds. */
type NearestTimes = { before: number | null; after: number | null }

type Calendar = {
  /** The days with articles, as positions in `month`, in no order. */
  daysWithArticles: number[]
  nearestToDay: NearestTimes
  nearestToMonth: NearestTimes
}

/** The articles of a day, the days of its month that have any, and the nearest days with articles. */
export type ArchiveDay = ArticlePage & Calendar

type PartOfDay = { part: 'calendar'; json: JsonText<Calendar> } | { part: 'article'; json: FrontJson }

const daysWithArticles = sql`
  SELECT json_group_array(days.key) FROM json_each(${sql.placeholder('month')}) days
  WHERE EXISTS (
    SELECT 1 FROM articles WHERE status = 'published'
    AND published_at >= days.value ->> 'from' AND published_at < days.value ->> 'to'
  )`

const lastBefore = (time: 'dayFrom' | 'monthFrom') => sql`
  SELECT published_at FROM articles
  WHERE status = 'published' AND published_at < ${sql.placeholder(time)} ORDER BY published_at DESC LIMIT 1`

const firstFrom = (time: 'dayTo' | 'monthTo') => sql`
  SELECT published_at FROM articles
  WHERE status = 'published' AND published_at >= ${sql.placeholder(time)} ORDER BY published_at LIMIT 1`

const articlesOfDay = sql`
  SELECT ${frontJson} AS json
  FROM articles article LEFT JOIN article_totals ON article_totals.article_id = article.id
  WHERE ${isBehindCursor} AND article.published_at >= ${sql.placeholder('dayFrom')} ${newestFirst}`

const dayQuery = staticQuery<
  PartOfDay,
  PageValues & { month: string; dayFrom: number; dayTo: number; monthFrom: number; monthTo: number }
>(sql`
  SELECT 'calendar' AS part, json_object(
    'daysWithArticles', (${daysWithArticles}),
    'nearestToDay', json_object('before', (${lastBefore('dayFrom')}), 'after', (${firstFrom('dayTo')})),
    'nearestToMonth', json_object('before', (${lastBefore('monthFrom')}), 'after', (${firstFrom('monthTo')}))
  ) AS json
  UNION ALL SELECT 'article', json FROM (${articlesOfDay})`)

/**
 * Finds everything that the page of a day needs, in one statement. `month` lists the days of its month in order. It reads
 * an index entry for each day, and at most `limit` articles of the day.
 */
export async function findArchiveDay(
  db: Database,
  { day, month, before, limit }: PageOptions & { day: TimeSpan; month: TimeSpan[] },
): Promise<ArchiveDay> {
  const rows = await dayQuery(db, {
    ...toPageValues({ before: before ?? { publishedAt: day.to, id: 0 }, limit }),
    month: JSON.stringify(month),
    dayFrom: day.from,
    dayTo: day.to,
    monthFrom: month[0]?.from ?? day.from,
    monthTo: month.at(-1)?.to ?? day.to,
  })
  const [calendar] = rows.flatMap((row) => (row.part === 'calendar' ? [parseJson(row.json)] : []))
  if (calendar === undefined) throw new Error('The statement of an archive day answered no calendar')
  const articles = rows.flatMap((row) => (row.part === 'article' ? [row.json] : []))
  return { ...toArticlePage(articles, limit), ...calendar }
}
