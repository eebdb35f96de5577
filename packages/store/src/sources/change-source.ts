import type { FeedChange } from '@broadsheet/model'
import { auditSql, type ByWhom } from '../audit/audit-sql.ts'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { findSource, readSources, sourceColumns, type Source } from './source-row.ts'

export type SourceChangeResult = { ok: true; source: Source } | { ok: false; reason: 'paused' }

/**
 * Pauses a source, resumes it with a clean record, polls it in the next run, sends its articles to another section, or
 * has the images of its new articles copied, or no longer. Writes nothing if nothing changes. Returns null for an unknown source, and `paused` if a paused one is to be
 * polled.
 */
export async function changeSource(
  db: Database,
  id: number,
  change: FeedChange,
  { by, now }: ByWhom,
): Promise<SourceChangeResult | null> {
  const source = await findSource(db, { id })
  if (source === null) return null
  const next = changedSource(source, change, { by, now })
  if (next.pausedAt !== null && change.due === 'now') return { ok: false, reason: 'paused' }
  const { section, dueAt, failures, failingSince, pausedAt, pauseReason, etag, lastModified, copyImages } = next
  if (JSON.stringify(next) === JSON.stringify(source)) return { ok: true, source }
  const [, rows] = await runStatements(db, [
    sql`UPDATE feeds SET section = ${section}, due_at = ${dueAt}, failures = ${failures}, failing_since = ${failingSince},
      paused_at = ${pausedAt}, pause_reason = ${pauseReason}, etag = ${etag}, last_modified = ${lastModified},
      copy_images = ${copyImages}
      WHERE id = ${id}`,
    sql`SELECT ${sourceColumns} FROM feeds WHERE id = ${id}`,
    auditSql({ at: now, who: by, verb: 'change feed', detail: { url: source.url, ...change } }),
  ])
  const [changed] = readSources(rows)
  return changed === undefined ? null : { ok: true, source: changed }
}

function changedSource(
  source: Source,
  { paused, due, section, copyImages = source.copyImages }: FeedChange,
  { by, now }: ByWhom,
): Source {
  let next: Source = { ...source, copyImages }
  // With its validators the server would answer 304, and no article would move.
  if (section !== undefined && section !== source.section) next = { ...next, section, etag: null, lastModified: null }
  if (paused === true && source.pausedAt === null) next = { ...next, pausedAt: now, pauseReason: `by:${by}` }
  if (paused === false && source.pausedAt !== null) {
    next = { ...next, pausedAt: null, pauseReason: null, failures: 0, failingSince: null, dueAt: now }
  }
  return due === 'now' && next.dueAt > now ? { ...next, dueAt: now } : next
}
