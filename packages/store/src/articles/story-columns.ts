import type { Block, SyndicatedArticle } from '@broadsheet/model'
import { sql } from '../d1/sql.ts'
import { parseJson, type JsonText } from '../d1/static-query.ts'

/**
 * A JSON object with a story of the table `article`, without its body. D1 and V8 need more time for a dozen columns than
 * for one. The body is its own column, so that SQLite does not parse it, and no value exceeds the 2 MB of D1.
 */
export const storyJson = sql`json_object(
  'slug', article.slug, 'section', json_object('slug', article.section_slug, 'name', article.section_name),
  'headline', article.headline, 'publishedAt', article.published_at, 'dateline', json(article.dateline),
  'byline', json(article.byline), 'lede', article.lede, 'credits', json(article.credits),
  'modifiedAt', article.modified_at, 'correction', article.correction, 'correctedAt', article.corrected_at,
  'firstPath', article.first_path, 'lang', coalesce(article.lang, article.language), 'linked', json(article.linked),
  'images', json(article.images))`

export const storyColumns = sql`${storyJson} AS story, article.body`

type StoryWithoutBody = Omit<SyndicatedArticle, 'body'>

export type StoryRow = { story: JsonText<StoryWithoutBody>; body: JsonText<Block[]> }

export function toStory({ story, body }: StoryRow): SyndicatedArticle {
  return { ...parseJson(story), body: parseJson(body) }
}
