import type { Block, CapturedEntry, PublishedArticle } from '@broadsheet/model'
import { sql, type SQL } from '../d1/sql.ts'
import { staticQuery, type JsonText } from '../d1/static-query.ts'
import { storyMembers } from './story-columns.ts'

/** The captured lists, in the order in which the page's statement answers them. */
export const capturedLists = ['related', 'ranking', 'recommendation'] as const satisfies CapturedEntry['list'][]

/** An article as a link to it needs it: lists of names would be most of a list of links. */
export type LinkJson = [slug: string, sectionSlug: string, sectionName: string, headline: string, headlineKey: string]

/** What a published article's page shows but for its body, as one JSON; the hash is that of the article's contents. */
type PageFacts = {
  article: Omit<PublishedArticle, 'body'>
  headlineKey: string
  contentHash: string
  older: LinkJson | null
  newer: LinkJson | null
}

/** The related articles, then the headlines of each captured list that was asked for, in the order of `capturedLists`. */
type PageLists = [related: LinkJson[], ...captured: string[][]]

/** A published article as its page's statement answers it. */
export type PublishedRow = {
  status: 'published'
  page: JsonText<PageFacts>
  lists: JsonText<PageLists>
  body: JsonText<Block[]>
}

type HiddenRow = { status: 'draft' | 'withdrawn' }
type AbsentRow = { status: null; movedTo: JsonText<{ slug: string; section: { slug: string } }> | null }

const linkJson = sql`json_array(slug, section_slug, section_name, headline, headline_key)`

// Triggers keep `article_lists` true (infra/migrations/0010_article_lists.sql). A list that the ranker has yet to write is
// read from the tables that it is made of. A second run shows the list of its original: pairs name originals only. Here as
// elsewhere the aggregate keeps the order of its subquery; an order of its own would sort the rows, and read them, once
// more.
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

// As many as a page shows: with the rest at most the 60 rows that a page may read where its lists are not written yet.
// One list a query: its end is known by the limit, where a range of positions would read one row beyond.
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

// The lists are joined as text: json_array() would parse each of them once more.
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
 * Everything that an article page asks of D1, always in one row: with the captured headlines of the Related list, or
 * with those of all three.
 */
export const articlePageQueries = {
  captureOfRelated: pageQuery(related, capturedRelated),
  wholeCapture: pageQuery(related, capturedRelated, capturedRanking, capturedRecommendation),
}
