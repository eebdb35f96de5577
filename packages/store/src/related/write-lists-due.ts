import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql, type SQL } from '../d1/sql.ts'

/**
 * Writes the lists of at most `limit` articles whose lists are due, newest first. Triggers keep them up to date from then
 * on. Returns whether any were due. It may run twice.
 */
export async function writeListsDue(db: Database, limit: number): Promise<boolean> {
  const [due] = await runStatements(db, [
    sql<{
      articleId: number
      andBefore: 0 | 1
    }>`SELECT article_id AS articleId, and_before AS andBefore FROM article_lists_due
      ORDER BY article_id DESC LIMIT ${limit}`,
  ])
  const [newest] = due
  if (newest === undefined) return false
  const end = due.findIndex(({ andBefore }) => andBefore === 1)
  const ids = due.slice(0, end === -1 ? undefined : end).map(({ articleId }) => articleId)
  await runStatements(db, ids.length > 0 ? writeSome(ids) : writeDownFrom(newest.articleId, limit))
  return true
}

function writeSome(ids: readonly number[]): SQL[] {
  const list = JSON.stringify(ids)
  return [
    sql`INSERT INTO article_list_refreshes (article_id)
      SELECT articles.id FROM json_each(${list}) CROSS JOIN articles ON articles.id = value`,
    // Also the entries of articles that no longer exist.
    sql`DELETE FROM article_lists_due WHERE article_id IN (SELECT value FROM json_each(${list})) AND NOT and_before`,
  ]
}

/** Continues with the articles that are older than the table of lists, newest first. */
function writeDownFrom(newest: number, limit: number): SQL[] {
  const some = sql`(SELECT id FROM articles WHERE id <= ${newest} ORDER BY id DESC LIMIT ${limit})`
  const oldest = sql`(SELECT min(id) FROM ${some})`
  return [
    sql`INSERT INTO article_list_refreshes (article_id)
      SELECT some.id FROM ${some} some LEFT JOIN article_lists lists ON lists.article_id = some.id
      WHERE lists.related IS NULL OR lists.captured_related IS NULL`,
    sql`INSERT INTO article_lists_due (article_id, and_before)
      SELECT id, true FROM articles WHERE id < ${oldest} ORDER BY id DESC LIMIT 1
      ON CONFLICT (article_id) DO UPDATE SET and_before = true`,
    sql`DELETE FROM article_lists_due WHERE article_id <= ${newest}
      AND article_id >= coalesce(${oldest}, 0)`,
  ]
}
