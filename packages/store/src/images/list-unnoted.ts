import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'

/**
 * The names of images that articles show and that the paper has no note of, in order, after a name: those that it stored
 * before it noted any. It reads a row for each image of an article until it has found enough.
 */
export async function listUnnoted(db: Database, { after, limit }: { after: string; limit: number }): Promise<string[]> {
  const [rows] = await runStatements(db, [
    sql<{ name: string }>`
      SELECT DISTINCT name FROM article_images
      WHERE name > ${after} AND NOT EXISTS (SELECT 1 FROM images WHERE images.name = article_images.name)
      ORDER BY name LIMIT ${limit}`,
  ])
  return rows.map(({ name }) => name)
}
