import type { CapturedEntry } from '@broadsheet/model'
import { sql, type SQL } from '../d1/sql.ts'
import { staticQuery, type JsonText } from '../d1/static-query.ts'

/** The captured lists, in the order in which they are answered. */
export const capturedLists = ['related', 'ranking', 'recommendation'] as const satisfies CapturedEntry['list'][]

/** An article as a link to it needs it: lists of names would be most of a list of links. */
export type LinkJson = [slug: string, sectionSlug: string, sectionName: string, headline: string, headlineKey: string]

export const linkJson = sql`json_array(slug, section_slug, section_name, headline, headline_key)`

/** The lists beside an article; of the captured ones those that were asked for, in the order of `capturedLists`. */
export type ListsRow = { related: JsonText<LinkJson[]>; captured: JsonText<string[][]> }

// Here as elsewhere the aggregate keeps the order of its subquery; an order of its own would sort the rows, and read them,
// once more.
const related = sql`
  SELECT json_group_array(${linkJson}) FROM (
    SELECT other.slug, other.section_slug, other.section_name, other.headline, other.headline_key
    FROM related JOIN articles other ON other.id = related.other_id
    WHERE related.article_id = coalesce(article.duplicate_of, article.id)
      AND other.status = 'published' AND other.duplicate_of IS NULL
    ORDER BY related.score DESC, related.other_id DESC LIMIT 10
  )`

// As many as a page shows. One list a query: its end is known by the limit, where a range of positions would read one row
// beyond.
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
 * The lists of an article for which `article_lists` has none yet, from the tables that they are made of: until the ranker
 * has written them. With the captured headlines of the Related list, or with those of all three.
 */
export const articleListsQueries = {
  captureOfRelated: listsQuery(capturedRelated),
  wholeCapture: listsQuery(capturedRelated, capturedRanking, capturedRecommendation),
}
