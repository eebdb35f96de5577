import * as v from 'valibot'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { textSql } from './text-sql.ts'

const dueSchema = v.array(
  v.object({
    id: v.number(),
    headline: v.string(),
    lede: v.string(),
    text: v.string(),
    sectionSlug: v.string(),
    publishedAt: v.number(),
    contentHash: v.string(),
  }),
)

/**
 * An article that needs related ones. `text` is the beginning of its body, about 2,000 words. `contentHash` shows later
 * whether the article changed meanwhile.
 */
export type RelatedDue = v.InferOutput<typeof dueSchema>[number]

/** Reads published articles that are new or changed since they were last compared, oldest first. */
export async function readRelatedDue(db: Database, limit: number): Promise<RelatedDue[]> {
  const [rows] = await runStatements(db, [
    sql`SELECT id, headline, lede, ${textSql('articles')} AS text, section_slug AS sectionSlug,
        published_at AS publishedAt, content_hash AS contentHash
      FROM articles WHERE related_at IS NULL AND status = 'published' ORDER BY id LIMIT ${limit}`,
  ])
  return v.parse(dueSchema, rows)
}
