import type { BackupArticle } from '@broadsheet/model'
import * as v from 'valibot'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { backupColumns, type BackupRow } from './backup-row.ts'
import { toBackupArticle } from './to-backup-article.ts'

/**
 * The stored counterparts of a batch: its articles by key, as an export would have them; the key of the article that has
 * or had each slug; the ids that are in use, and the highest of all.
 */
export type StoredOfBatch = {
  articles: Map<string, BackupArticle>
  slugs: Map<string, string>
  ids: Set<number>
  lastId: number
}

const slugRows = v.array(v.object({ slug: v.string(), key: v.string() }))
const idRows = v.array(v.object({ id: v.number() }))

/** Finds what is stored already of a backup's batch, in one round trip. */
export async function findStored(db: Database, batch: readonly BackupArticle[]): Promise<StoredOfBatch> {
  const keys = JSON.stringify(batch.map(({ source }) => source.key))
  const slugs = JSON.stringify(batch.flatMap(({ slug, oldAddresses }) => [slug, ...oldAddresses]))
  const askedIds = JSON.stringify(batch.flatMap(({ paper }) => (paper === undefined ? [] : [paper.id])))
  const [articles, slugHolders, ids] = await runStatements(db, [
    sql<BackupRow>`SELECT ${backupColumns} FROM json_each(${keys}) CROSS JOIN articles article ON article.source_key = value
      LEFT JOIN article_totals ON article_totals.article_id = article.id`,
    sql`SELECT slug, source_key AS key FROM json_each(${slugs}) CROSS JOIN articles ON slug = value
      UNION ALL SELECT slug_history.slug, source_key FROM json_each(${slugs})
      CROSS JOIN slug_history ON slug_history.slug = value CROSS JOIN articles ON articles.id = article_id`,
    sql`SELECT articles.id FROM json_each(${askedIds}) CROSS JOIN articles ON articles.id = value
      UNION SELECT coalesce(max(id), 0) FROM articles`,
  ])
  const idsInUse = v.parse(idRows, ids).map(({ id }) => id)
  return {
    articles: new Map(articles.map((row) => [row.sourceKey, toBackupArticle(row)])),
    slugs: new Map(v.parse(slugRows, slugHolders).map(({ slug, key }) => [slug, key])),
    ids: new Set(idsInUse),
    lastId: Math.max(...idsInUse),
  }
}
