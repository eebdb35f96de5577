import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { textSql } from './text-sql.ts'

/**
 * An article that needs related ones. `text` is the beginning of its body, about 2,000 words. `contentHash` shows later
 * whether the article changed meanwhile.
 */
export type RelatedDue = {
  id: number
  headline: string
  lede: string
  text: string
  sectionSlug: string
  publishedAt: number
  contentHash: string
}

/** Reads published articles that are new or changed since they were last compared, oldest first. */
export async function readRelatedDue(db: Database, limit: number): Promise<RelatedDue[]> {
  const [rows] = await runStatements(db, [
    sql<RelatedDue>`SELECT id, headline, lede, ${textSql('articles')} AS text, section_slug AS sectionSlug,
        published_at AS publishedAt, content_hash AS contentHash
      FROM articles WHERE related_at IS NULL AND status = 'published' ORDER BY id LIMIT ${limit}`,
  ])
  return rows
}
