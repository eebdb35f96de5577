import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'

/** An image that is to be copied: the article that shows it, where it is, and how often copying it began. */
export type DueCopy = { articleId: number; slug: string; url: string; attempts: number }

/** The images that are to be copied at `now` (UTC epoch seconds), longest due first. */
export async function listDueCopies(db: Database, now: number, limit: number): Promise<DueCopy[]> {
  const [rows] = await runStatements(db, [
    sql<DueCopy>`SELECT article_id AS articleId, slug, url, attempts
      FROM image_copies CROSS JOIN articles ON articles.id = article_id
      WHERE due_at <= ${now} ORDER BY due_at, article_id LIMIT ${limit}`,
  ])
  return rows
}
