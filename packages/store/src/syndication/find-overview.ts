import type { Overview } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { sectionsSql } from '../sections/list-sections.ts'

type NewestRow = { slug: string; sectionSlug: string; headline: string; lede: string }

/** The sections that have something published and the newest articles, in one round trip. */
export async function findOverview(db: Database, { limit }: { limit: number }): Promise<Overview> {
  const [sections, newest] = await runStatements(db, [
    sectionsSql,
    sql<NewestRow>`SELECT slug, section_slug AS "sectionSlug", headline, lede FROM articles
      WHERE status = 'published' ORDER BY published_at DESC, id DESC LIMIT ${limit}`,
  ])
  return {
    sections,
    articles: newest.map(({ sectionSlug, ...article }) => ({ ...article, section: { slug: sectionSlug } })),
  }
}
