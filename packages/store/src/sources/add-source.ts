import type { FeedOrder } from '@broadsheet/model'
import { auditSql, type ByWhom } from '../audit/audit-sql.ts'
import type { Database } from '../d1/open-d1.ts'
import { retryOnConflict } from '../d1/retry-on-conflict.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { changeSource } from './change-source.ts'
import { findSource, readSources, sourceColumns, type Source } from './source-row.ts'

/** The time between polls of a new source, before its own rhythm is known. */
export const firstIntervalSeconds = 3_600

/**
 * Follows a feed from the next run on. For a feed that is followed already, only the section changes, and whether its
 * images are copied if that is told.
 */
export async function addSource(
  db: Database,
  { url, section, copyImages }: FeedOrder,
  { by, now }: ByWhom,
): Promise<{ source: Source; isNew: boolean }> {
  const images = copyImages === undefined ? {} : { copyImages }
  return await retryOnConflict(async (conflicts) => {
    const known = conflicts === 0 ? null : await findSource(db, { url })
    const changed = known === null ? null : await changeSource(db, known.id, { section, ...images }, { by, now })
    if (changed?.ok === true) return { source: changed.source, isNew: false }
    const [, rows] = await runStatements(db, [
      sql`INSERT INTO feeds (url, section, interval_seconds, due_at, added_at, copy_images)
        VALUES (${url}, ${section}, ${firstIntervalSeconds}, ${now}, ${now}, ${copyImages ?? false})`,
      sql`SELECT ${sourceColumns} FROM feeds WHERE url = ${url}`,
      auditSql({ at: now, who: by, verb: 'add feed', detail: { url, section, ...images } }),
    ])
    const [source] = readSources(rows)
    if (source === undefined) throw new Error('The source that was just added is not there')
    return { source, isNew: true }
  })
}
