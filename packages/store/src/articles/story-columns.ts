import type { Block, Byline, Dateline, PublishedArticle } from '@broadsheet/model'
import { sql } from 'drizzle-orm'
import { parseJson, type JsonText } from '../static-query.ts'

/** An article whole, without what only its page shows: no counts, so that it is read from one table. */
export type Story = Omit<PublishedArticle, 'id' | 'views' | 'votes' | 'wordCount' | 'source'>

/**
 * What a story is made of, of the table `article`. The body stays a column of its own rather than a part of some
 * JSON: SQLite needn't read it then, and no value grows past the 2 MB that D1 allows.
 */
export const storyColumns = sql`article.slug, article.section_slug AS "sectionSlug",
  article.section_name AS "sectionName", article.headline, article.published_at AS "publishedAt", article.dateline,
  article.byline, article.lede, article.body, article.credits, article.modified_at AS "modifiedAt", article.correction,
  article.corrected_at AS "correctedAt"`

/** A row of `storyColumns`. */
export type StoryRow = {
  slug: string
  sectionSlug: string
  sectionName: string
  headline: string
  publishedAt: number
  dateline: JsonText<Dateline> | null
  byline: JsonText<Byline> | null
  lede: string
  body: JsonText<Block[]>
  credits: JsonText<string[]>
  modifiedAt: number | null
  correction: string | null
  correctedAt: number | null
}

/** Makes a story of its row. */
export function toStory(row: StoryRow): Story {
  return {
    slug: row.slug,
    section: { slug: row.sectionSlug, name: row.sectionName },
    headline: row.headline,
    publishedAt: row.publishedAt,
    dateline: row.dateline === null ? null : parseJson(row.dateline),
    byline: row.byline === null ? null : parseJson(row.byline),
    lede: row.lede,
    body: parseJson(row.body),
    credits: parseJson(row.credits),
    modifiedAt: row.modifiedAt,
    correction: row.correction,
    correctedAt: row.correctedAt,
  }
}
