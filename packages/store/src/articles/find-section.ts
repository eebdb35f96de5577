import type { Departures, Section } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { sql } from '../d1/sql.ts'
import { staticQuery } from '../d1/static-query.ts'
import { departuresSql, toDepartures, type DeparturesJson } from '../departures/read-departures.ts'
import { isKnownToReaders } from '../sections/is-known-to-readers.ts'
import { frontJson, type FrontJson } from './front-json.ts'
import { versionSql } from './published-version.ts'
import {
  isBehindCursor,
  newestFirst,
  toArticlePage,
  toPageValues,
  type ArticlePage,
  type PageOptions,
  type PageValues,
} from './river.ts'

type PaperRow = { version: string; departures: DeparturesJson; name: null; article: null }
type SectionRow = { version: null; departures: null; name: string; article: FrontJson | null }

// A section without articles on the page answers one row without an article; an unknown section answers none.
const articlesOfSection = sql`
  SELECT NULL AS version, NULL AS departures, sections.name,
    CASE WHEN article.id IS NOT NULL THEN ${frontJson} END AS article
  FROM sections
  LEFT JOIN articles article ON article.section_slug = sections.slug AND ${isBehindCursor}
  LEFT JOIN article_totals ON article_totals.article_id = article.id
  WHERE sections.slug = ${sql.placeholder('section')} AND (article.id IS NOT NULL OR ${isKnownToReaders})
  ${newestFirst}`

const sectionQuery = staticQuery<PaperRow | SectionRow, PageValues & { section: string }>(sql`
  SELECT ${versionSql} AS version, ${departuresSql} AS departures, NULL AS name, NULL AS article
  UNION ALL SELECT * FROM (${articlesOfSection})`)

/** A page of a section, and the version of the published articles that it is of. */
export type SectionPage = ArticlePage & { section: Section; version: string }

/**
 * Finds a section's name and a page of its articles, in one statement; null for an unknown section. `departures` are
 * those of `toDepartures`.
 */
export async function findSection(
  db: Database,
  slug: string,
  page: PageOptions,
): Promise<{ found: SectionPage | null; departures: Departures | null }> {
  const [paper, ...rows] = await sectionQuery(db, { ...toPageValues(page), section: slug })
  if (paper === undefined || paper.version === null) throw new Error('The section’s statement answered no first row')
  const departures = toDepartures(paper.departures)
  const name = rows[0]?.name
  if (name === undefined || name === null) return { found: null, departures }
  const articles = rows.flatMap(({ article }) => article ?? [])
  const { version } = paper
  return { found: { section: { slug, name }, version, ...toArticlePage(articles, page.limit) }, departures }
}
