import type { Block, SyndicatedArticle } from '@broadsheet/model'
import { sql } from '../d1/sql.ts'
import { parseJson, type JsonText } from '../d1/static-query.ts'

/**
 * A story of the table `article`, but for its body, as a JSON object: D1 and V8 take longer over a dozen columns than over
 * one with as much in it. The body stays a column of its own: SQLite needn't read its JSON then, and no value grows past
 * the 2 MB that D1 allows.
 */
export const storyJson = sql`json_object(
  'slug', article.slug, 'section', json_object('slug', article.section_slug, 'name', article.section_name),
  'headline', article.headline, 'publishedAt', article.published_at, 'dateline', json(article.dateline),
  'byline', json(article.byline), 'lede', article.lede, 'credits', json(article.credits),
  'modifiedAt', article.modified_at, 'correction', article.correction, 'correctedAt', article.corrected_at)`

/** The two columns that a story is made of. */
export const storyColumns = sql`${storyJson} AS story, article.body`

/** What `storyJson` is. */
type StoryWithoutBody = Omit<SyndicatedArticle, 'body'>

/** A row of `storyColumns`. */
export type StoryRow = { story: JsonText<StoryWithoutBody>; body: JsonText<Block[]> }

/** Makes a story of its row. */
export function toStory({ story, body }: StoryRow): SyndicatedArticle {
  return { ...parseJson(story), body: parseJson(body) }
}
