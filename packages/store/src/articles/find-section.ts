import type { Section } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { sql } from '../d1/sql.ts'
import { staticQuery } from '../d1/static-query.ts'
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

// A section without articles on the page answers one row without an article; an unknown section answers no row.
const sectionQuery = staticQuery<
  { version: string; slug: string; name: string; article: FrontJson | null },
  PageValues & { section: string }
>(sql`
  SELECT ${versionSql} AS version, sections.slug, sections.name, CASE WHEN article.id IS NOT NULL THEN ${frontJson} END AS article
  FROM sections
  LEFT JOIN articles article ON article.section_slug = sections.slug AND ${isBehindCursor}
  LEFT JOIN article_totals ON article_totals.article_id = article.id
  WHERE sections.slug = ${sql.placeholder('section')} AND (article.id IS NOT NULL OR ${isKnownToReaders})
  ${newestFirst}`)

/** A page of a section, and the version of the published articles that it is of. */
export type SectionPage = ArticlePage & { section: Section; version: string }

/** Finds a section's name and a page of its articles, in one statement. Null for an unknown section. */
export async function findSection(db: Database, slug: string, page: PageOptions): Promise<SectionPage | null> {
  const rows = await sectionQuery(db, { ...toPageValues(page), section: slug })
  const [first] = rows
  if (first === undefined) return null
  const articles = rows.flatMap(({ article }) => article ?? [])
  const { version, name } = first
  return { section: { slug: first.slug, name }, version, ...toArticlePage(articles, page.limit) }
}
