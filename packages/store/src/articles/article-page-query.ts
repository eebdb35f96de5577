import type { Block } from '@broadsheet/model'
import { sql, type SQL } from '../d1/sql.ts'
import { staticQuery, type JsonText } from '../d1/static-query.ts'
import { departuresSql, type DeparturesJson } from '../departures/read-departures.ts'
import { articleFacts, type ArticleFacts } from './article-facts.ts'
import { linkJson, type LinkJson, type ListsRow } from './article-lists-query.ts'
import { versionSql } from './published-version.ts'

/** A published article's page without its body and lists. */
type PageFacts = [older: LinkJson | null, newer: LinkJson | null, ...article: ArticleFacts]

/** `related` or `captured` is null if the ranker has not written the lists yet. */
export type PublishedRow = {
  status: 'published'
  version: string
  page: JsonText<PageFacts>
  related: ListsRow['related'] | null
  captured: ListsRow['captured'] | null
  body: JsonText<Block[]>
}

/** What the answer of any article's address needs: lists beside it, or in its place. */
type WithDepartures = { departures: DeparturesJson }

type HiddenRow = { status: 'draft' | 'withdrawn' }
type AbsentRow = { status: null; movedTo: JsonText<[slug: string, sectionSlug: string]> | null }

// SQLite compiles this faster if it does not have to choose the index.
const olderOrNewer = (comparison: SQL, order: SQL) => sql`
  SELECT ${linkJson} FROM articles INDEXED BY articles_section_latest
  WHERE section_slug = article.section_slug AND status = 'published'
    AND (published_at, id) ${comparison} (article.published_at, article.id)
  ORDER BY published_at ${order}, id ${order} LIMIT 1`
const older = olderOrNewer(sql`<`, sql`DESC`)
const newer = olderOrNewer(sql`>`, sql`ASC`)

// A second run shows the list of its original, because only originals have pairs.
const related = sql`iif(article.duplicate_of IS NULL, lists.related,
  (SELECT related FROM article_lists WHERE article_id = article.duplicate_of))`

const movedTo = sql`
  SELECT json_array(slug, section_slug) FROM articles
  WHERE id = (SELECT article_id FROM slug_history WHERE slug = asked.slug)`

// D1 compiles a statement for each request, and this one takes longer to compile than to run. So it has as few
// expressions and subqueries as possible. The lists are joined as text, because json_array() would parse them once
// more.
const pageQuery = (...captured: SQL[]) =>
  staticQuery<(PublishedRow | HiddenRow | AbsentRow) & WithDepartures, { slug: string }>(sql`
  SELECT article.status, CASE article.status WHEN 'published' THEN ${versionSql} END AS version,
    CASE article.status WHEN 'published' THEN json_array((${older}), (${newer}), ${articleFacts}) END AS page,
    ${related} AS related,
    '[' || ${sql.join(captured, sql` || ',' || `)} || ']' AS captured,
    CASE article.status WHEN 'published' THEN article.body END AS body,
    CASE WHEN article.id IS NULL THEN (${movedTo}) END AS "movedTo", ${departuresSql} AS departures
  FROM (SELECT ${sql.placeholder('slug')} AS slug) asked
  LEFT JOIN articles article ON article.slug = asked.slug
  LEFT JOIN article_totals totals ON totals.article_id = article.id
  LEFT JOIN article_lists lists ON lists.article_id = iif(article.status = 'published', article.id, NULL)`)

/** The columns of a page's state. `related` or `captured` is null as in a page's row. */
export type StateRow = Pick<PublishedRow, 'version' | 'related' | 'captured'> & { views: number; votes: number }

const stateQuery = (...captured: SQL[]) =>
  staticQuery<StateRow, { slug: string }>(sql`
  SELECT ${versionSql} AS version, coalesce(totals.views, 0) AS views, coalesce(totals.votes, 0) AS votes,
    ${related} AS related, '[' || ${sql.join(captured, sql` || ',' || `)} || ']' AS captured
  FROM articles article
  LEFT JOIN article_totals totals ON totals.article_id = article.id
  LEFT JOIN article_lists lists ON lists.article_id = article.id
  WHERE article.slug = ${sql.placeholder('slug')} AND article.status = 'published'`)

const ofRelated = [sql`lists.captured_related`]
const whole = [sql`lists.captured_related`, sql`lists.captured_ranking`, sql`lists.captured_recommendation`]

/**
 * The statement of an article page, which answers one row: with the captured headlines of the Related list, or of all
 * three lists. Triggers keep `article_lists` up to date (docs/related.md, "The lists of a page").
 */
export const articlePageQueries = {
  captureOfRelated: pageQuery(...ofRelated),
  wholeCapture: pageQuery(...whole),
}

/** The statement of what an article's page is made from besides the version of published articles. */
export const articleStateQueries = { captureOfRelated: stateQuery(...ofRelated), wholeCapture: stateQuery(...whole) }
