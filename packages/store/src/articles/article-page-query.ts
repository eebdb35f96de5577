import type { Block, CapturedEntry, PublishedArticle } from '@broadsheet/model'
import { sql, type SQL } from '../d1/sql.ts'
import { staticQuery, type JsonText } from '../d1/static-query.ts'
import { storyMembers } from './story-columns.ts'

/** The captured lists, in the order of the statement. */
export const capturedLists = ['related', 'ranking', 'recommendation'] as const satisfies CapturedEntry['list'][]

/** An article as a link. It is a tuple, because the names of members would be most of its JSON. */
export type LinkJson = [slug: string, sectionSlug: string, sectionName: string, headline: string, headlineKey: string]

/** A published article's page without its body and lists. `contentHash` covers the body. */
type PageFacts = {
  article: Omit<PublishedArticle, 'body'>
  headlineKey: string
  contentHash: string
  older: LinkJson | null
  newer: LinkJson | null
}

/** The related articles, then the headlines of each captured list, in the order of `capturedLists`. */
type PageLists = [related: LinkJson[], ...captured: string[][]]

export type PublishedRow = {
  status: 'published'
  page: JsonText<PageFacts>
  lists: JsonText<PageLists>
  body: JsonText<Block[]>
}

type HiddenRow = { status: 'draft' | 'withdrawn' }
type AbsentRow = { status: null; movedTo: JsonText<{ slug: string; section: { slug: string } }> | null }

const linkJson = sql`json_array(slug, section_slug, section_name, headline, headline_key)`

// Triggers keep `article_lists` up to date (infra/migrations/0010_article_lists.sql). A list that is not written yet is
// computed here. A second run shows the list of its original, because only originals have pairs. The aggregates keep the
// order of their subqueries; an ORDER BY of their own would read the rows once more.
const related = sql`coalesce(
  CASE WHEN article.duplicate_of IS NULL THEN lists.related
    ELSE (SELECT original.related FROM article_lists original WHERE original.article_id = article.duplicate_of) END,
  (SELECT json_group_array(${linkJson}) FROM (
    SELECT other.slug, other.section_slug, other.section_name, other.headline, other.headline_key
    FROM related JOIN articles other ON other.id = related.other_id
    WHERE related.article_id = coalesce(article.duplicate_of, article.id)
      AND other.status = 'published' AND other.duplicate_of IS NULL
    ORDER BY related.score DESC, related.other_id DESC LIMIT 10
  )))`

// The limits are what a page shows, which keeps a page with unwritten lists within its 60 rows. LIMIT ends each list; a
// range of positions would read one row more.
const captured = (known: SQL, list: SQL, limit: SQL) => sql`coalesce(${known},
  (SELECT json_group_array(headline) FROM (
    SELECT headline FROM captured_headlines
    WHERE article_id = article.id AND list = ${list} ORDER BY position LIMIT ${limit}
  )))`
const capturedRelated = captured(sql`lists.captured_related`, sql`'related'`, sql`10`)
const capturedRanking = captured(sql`lists.captured_ranking`, sql`'ranking'`, sql`10`)
const capturedRecommendation = captured(sql`lists.captured_recommendation`, sql`'recommendation'`, sql`8`)

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

// Joins the lists as text, because json_array() would parse each of them once more.
const pageQuery = (...lists: SQL[]) =>
  staticQuery<PublishedRow | HiddenRow | AbsentRow, { slug: string }>(sql`
  SELECT article.status,
    CASE WHEN article.status = 'published' THEN json_object(
      'article', json_object(${storyMembers},
        'id', article.id, 'wordCount', article.word_count,
        'views', coalesce(article_totals.views, 0), 'votes', coalesce(article_totals.votes, 0),
        'source', json_object('key', article.source_key, 'label', article.source_label, 'url', article.source_url)),
      'headlineKey', article.headline_key, 'contentHash', article.content_hash,
      'older', (${older}),
      'newer', (${newer})
    ) END AS page,
    CASE WHEN article.status = 'published' THEN '[' || ${sql.join(lists, sql` || ',' || `)} || ']' END AS lists,
    CASE WHEN article.status = 'published' THEN article.body END AS body,
    CASE WHEN article.id IS NULL THEN (${movedTo}) END AS "movedTo"
  FROM (SELECT ${sql.placeholder('slug')} AS slug) asked
  LEFT JOIN articles article ON article.slug = asked.slug
  LEFT JOIN article_totals ON article_totals.article_id = article.id
  LEFT JOIN article_lists lists ON lists.article_id = iif(article.status = 'published', article.id, NULL)`)

/**
 * The statement of an article page, which answers one row: with the captured headlines of the Related list, or of all
 * three lists.
 */
export const articlePageQueries = {
  captureOfRelated: pageQuery(related, capturedRelated),
  wholeCapture: pageQuery(related, capturedRelated, capturedRanking, capturedRecommendation),
}
