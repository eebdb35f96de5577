import type { Block, CapturedEntry, PublishedArticle } from '@broadsheet/model'
import { sql, type SQL } from '../d1/sql.ts'
import { staticQuery, type JsonText } from '../d1/static-query.ts'
import { storyMembers } from './story-columns.ts'

/** An article as a link to it needs it: lists of names would be most of a list of links. */
export type LinkJson = [slug: string, sectionSlug: string, sectionName: string, headline: string, headlineKey: string]

/** What a published article's page shows but for its body, as one JSON; the hash is that of the article's contents. */
type PageFacts = {
  article: Omit<PublishedArticle, 'body'>
  headlineKey: string
  contentHash: string
  older: LinkJson | null
  newer: LinkJson | null
  related: LinkJson[]
  captured: CapturedEntry[]
}

/** A published article as its page's statement answers it. */
export type PublishedRow = { status: 'published'; page: JsonText<PageFacts>; body: JsonText<Block[]> }

type HiddenRow = { status: 'draft' | 'withdrawn' }
type AbsentRow = { status: null; movedTo: JsonText<{ slug: string; section: { slug: string } }> | null }

const linkJson = sql`json_array(slug, section_slug, section_name, headline, headline_key)`

// A second run shows what its original does: pairs name originals only. Here as elsewhere the aggregate keeps the order
// of its subquery; an order of its own would sort the rows, and read them, once more.
const related = sql`
  SELECT json_group_array(${linkJson}) FROM (
    SELECT other.slug, other.section_slug, other.section_name, other.headline, other.headline_key
    FROM related JOIN articles other ON other.id = related.other_id
    WHERE related.article_id = coalesce(article.duplicate_of, article.id)
      AND other.status = 'published' AND other.duplicate_of IS NULL
    ORDER BY related.score DESC, related.other_id DESC LIMIT 10
  )`

// As many as a page shows: together with the rest these make up the 60 rows that a page may read. One list a query:
// its end is known by the limit, where a range of positions would read one row beyond.
const capturedIn = (list: SQL, limit: SQL) => sql`
  SELECT * FROM (
    SELECT list, headline FROM captured_headlines
    WHERE article_id = article.id AND list = ${list} ORDER BY position LIMIT ${limit}
  )`
const capturedRelated = capturedIn(sql`'related'`, sql`10`)
const capturedRanking = capturedIn(sql`'ranking'`, sql`10`)
const capturedRecommendation = capturedIn(sql`'recommendation'`, sql`8`)
const capturedAll = sql`${capturedRelated} UNION ALL ${capturedRanking} UNION ALL ${capturedRecommendation}`

const older = sql`
  SELECT ${linkJson} FROM articles
  WHERE section_slug = article.section_slug AND status = 'published'
    AND (published_at, id) < (article.published_at, article.id)
  ORDER BY published_at DESC, id DESC LIMIT 1`

const newer = sql`
  SELECT ${linkJson} FROM articles
  WHERE section_slug = article.section_slug AND status = 'published'
    AND (published_at, id) > (article.published_at, article.id)
  ORDER BY published_at, id LIMIT 1`

const movedTo = sql`
  SELECT json_object('slug', now.slug, 'section', json_object('slug', now.section_slug))
  FROM slug_history JOIN articles now ON now.id = slug_history.article_id
  WHERE slug_history.slug = asked.slug`

const pageQuery = (captured: SQL) =>
  staticQuery<PublishedRow | HiddenRow | AbsentRow, { slug: string }>(sql`
  SELECT article.status,
    CASE WHEN article.status = 'published' THEN json_object(
      'article', json_object(${storyMembers},
        'id', article.id, 'wordCount', article.word_count,
        'views', coalesce(article_totals.views, 0), 'votes', coalesce(article_totals.votes, 0),
        'source', json_object('key', article.source_key, 'label', article.source_label, 'url', article.source_url)),
      'headlineKey', article.headline_key, 'contentHash', article.content_hash,
      'older', (${older}),
      'newer', (${newer}),
      'related', (${related}),
      'captured', (SELECT json_group_array(json_object('list', list, 'headline', headline)) FROM (${captured}))
    ) END AS page,
    CASE WHEN article.status = 'published' THEN article.body END AS body,
    CASE WHEN article.id IS NULL THEN (${movedTo}) END AS "movedTo"
  FROM (SELECT ${sql.placeholder('slug')} AS slug) asked
  LEFT JOIN articles article ON article.slug = asked.slug
  LEFT JOIN article_totals ON article_totals.article_id = article.id`)

/**
 * Everything that an article page asks of D1, always in one row: with the captured headlines of the Related list, or
 * with those of all three.
 */
export const articlePageQueries = { captureOfRelated: pageQuery(capturedRelated), wholeCapture: pageQuery(capturedAll) }
