import type { BackupArticle, PaperState } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { sql } from '../d1/sql.ts'
import { staticQuery } from '../d1/static-query.ts'
import { backupColumns, type BackupRow } from './backup-row.ts'
import { toBackupArticle } from './to-backup-article.ts'

// A page is in memory twice, as rows and as text: it ends early where articles are very large.
const maxBodyCharacters = 4_000_000

const pageQuery = staticQuery<BackupRow, { after: number; limit: number }>(sql`
  SELECT ${backupColumns}
  FROM (
    SELECT id, sum(size) OVER (ORDER BY id) - size AS before FROM (
      SELECT id, length(body) AS size FROM articles
      WHERE id > ${sql.placeholder('after')} ORDER BY id LIMIT ${sql.placeholder('limit')}
    )
  ) page CROSS JOIN articles article ON article.id = page.id
  LEFT JOIN article_totals ON article_totals.article_id = article.id
  WHERE page.before < ${sql.raw(String(maxBodyCharacters))} ORDER BY article.id`)

/**
 * Articles in every state with everything that is stored of them, in the order of their ids, after an id: `limit` at most,
 * fewer where they are large. An empty page is the end.
 */
export async function exportArticles(
  db: Database,
  { after, limit }: { after: number; limit: number },
): Promise<(BackupArticle & { paper: PaperState })[]> {
  const rows = await pageQuery(db, { after, limit })
  return rows.map(toBackupArticle)
}
