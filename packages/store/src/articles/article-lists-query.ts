import type { ListImageJson } from '@broadsheet/model'
import { sql, type SQL } from '../d1/sql.ts'
import { staticQuery, type JsonText } from '../d1/static-query.ts'
import { listImageOf } from './list-image-of.ts'

/** An article as a link. It is a tuple, because the names of members would be most of its JSON. */
export type LinkJson = [
  slug: string,
  sectionSlug: string,
  sectionName: string,
  headline: string,
  headlineKey: string,
  /** Not there in lists that were written before articles had one. */
  lang?: string | null,
]

/** A link of the Related list. Lists that were written before they had images have none. */
export type RelatedJson = [...link: LinkJson, image?: ListImageJson | null]

export const linkJson = sql`json_array(slug, section_slug, section_name, headline, headline_key, coalesce(lang, language))`

export type CapturedJson = [related?: string[], ranking?: string[], recommendation?: string[]]

/** The related articles, and the captured headlines of the lists that were asked for. */
export type ListsRow = { related: JsonText<RelatedJson[]>; captured: JsonText<CapturedJson> }

// The aggregates keep the order of their subqueries; an ORDER BY of their own would read the rows once more. A second run
// shows the list of its original, because only originals have pairs.
const related = sql`
  SELECT json_group_array(
    json_array(slug, section_slug, section_name, headline, headline_key, coalesce(lang, language), json(image))
  ) FROM (
    SELECT other.slug, other.section_slug, other.section_name, other.headline, other.headline_key, other.lang,
      other.language, ${listImageOf(sql`other`)} AS image
    FROM related JOIN articles other ON other.id = related.other_id
    WHERE related.article_id = coalesce(article.duplicate_of, article.id)
      AND other.status = 'published' AND other.duplicate_of IS NULL
    ORDER BY related.score DESC, related.other_id DESC LIMIT 10
  )`

// The limits are what a page shows, which keeps a page with unwritten lists within its 60 rows. LIMIT ends each list; a
// range of positions would read one row more.
const captured = (list: SQL, limit: SQL) => sql`
  (SELECT json_group_array(headline) FROM (
    SELECT headline FROM captured_headlines
    WHERE article_id = article.id AND list = ${list} ORDER BY position LIMIT ${limit}
  ))`
const capturedRelated = captured(sql`'related'`, sql`10`)
const capturedRanking = captured(sql`'ranking'`, sql`10`)
const capturedRecommendation = captured(sql`'recommendation'`, sql`8`)

const listsQuery = (...lists: SQL[]) =>
  staticQuery<ListsRow, { id: number }>(sql`
  SELECT (${related}) AS related, '[' || ${sql.join(lists, sql` || ',' || `)} || ']' AS captured
  FROM articles article WHERE article.id = ${sql.placeholder('id')}`)

/**
 * Computes the lists of an article until the ranker has written them to `article_lists`: with the captured headlines of
 * the Related list, or of all three lists. The page's own statement would take twice as long to compile with them.
 */
export const articleListsQueries = {
  captureOfRelated: listsQuery(capturedRelated),
  wholeCapture: listsQuery(capturedRelated, capturedRanking, capturedRecommendation),
}
