import type { Departures, PublishedArticle } from '@broadsheet/model'
import { storyColumns, toStory, type StoryRow } from '../articles/story-columns.ts'
import type { Database } from '../d1/open-d1.ts'
import { sql } from '../d1/sql.ts'
import { staticQuery } from '../d1/static-query.ts'
import { departuresSql, toDepartures, type DeparturesJson } from '../departures/read-departures.ts'

/** An article as its page would show it, and whether readers can see it already. `departures` are those of `toDepartures`. */
export type Preview = { isPublished: boolean; article: PublishedArticle; departures: Departures | null }

type PreviewRow = StoryRow & {
  status: 'draft' | 'published' | 'withdrawn'
  scheduledAt: number | null
  wordCount: number
  sourceKey: string
  sourceLabel: string | null
  sourceUrl: string | null
  departures: DeparturesJson
}

const byId = staticQuery<PreviewRow, { id: number; epoch: number }>(sql`
  SELECT ${storyColumns}, article.status, article.scheduled_at AS "scheduledAt", article.word_count AS "wordCount",
    article.source_key AS "sourceKey", article.source_label AS "sourceLabel", article.source_url AS "sourceUrl",
    ${departuresSql} AS departures
  FROM articles article
  WHERE article.id = ${sql.placeholder('id')} AND article.preview_epoch = ${sql.placeholder('epoch')}`)

/**
 * The article with an id, in any state; null when there is none, and when the previews of `epoch` have ended. A draft
 * without a time gets the present one, `now` in UTC epoch seconds. A preview has no views and no votes.
 */
export async function findPreview(
  db: Database,
  { id, epoch }: { id: number; epoch: number },
  now: number,
): Promise<Preview | null> {
  const [row] = await byId(db, { id, epoch })
  if (row === undefined) return null
  const story = toStory(row)
  const publishedAt = row.status === 'draft' && row.scheduledAt === null ? now : story.publishedAt
  const source = { key: row.sourceKey, label: row.sourceLabel, url: row.sourceUrl }
  const article = { ...story, id, publishedAt, views: 0, votes: 0, wordCount: row.wordCount, source }
  return { isPublished: row.status === 'published', article, departures: toDepartures(row.departures) }
}
