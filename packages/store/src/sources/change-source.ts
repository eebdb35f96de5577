import type { FeedChange } from '@broadsheet/model'
import { sql } from 'drizzle-orm'
import { auditSql, type ByWhom } from '../audit/audit-sql.ts'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { findFeedRow } from './find-source.ts'
import { feedColumns, readFeedRows, type FeedRow } from './source-row.ts'

export type FeedChangeResult = { ok: true; feed: FeedRow } | { ok: false; reason: 'paused' }

/**
 * Pauses a feed, goes on with it, has it polled with the next tick, or sends its articles to another section. One that
 * goes on begins with a clean record. What is so already is not written. Null where there is no such feed; `paused`
 * where one is to be polled that is not followed.
 */
export async function changeFeed(
  db: Database,
  id: number,
  change: FeedChange,
  { by, now }: ByWhom,
): Promise<FeedChangeResult | null> {
  const feed = await findFeedRow(db, { id })
  if (feed === null) return null
  const next = changedFeed(feed, change, { by, now })
  if (next.pausedAt !== null && change.due === 'now') return { ok: false, reason: 'paused' }
  const { section, dueAt, failures, failingSince, pausedAt, pauseReason, etag, lastModified } = next
  if (JSON.stringify(next) === JSON.stringify(feed)) return { ok: true, feed }
  const [, rows] = await runStatements(db, [
    sql`UPDATE feeds SET section = ${section}, due_at = ${dueAt}, failures = ${failures}, failing_since = ${failingSince},
      paused_at = ${pausedAt}, pause_reason = ${pauseReason}, etag = ${etag}, last_modified = ${lastModified}
      WHERE id = ${id}`,
    sql`SELECT ${feedColumns} FROM feeds WHERE id = ${id}`,
    auditSql({
      at: now,
      who: by,
      verb: 'change feed',
      detail: { url: feed.url, ...change },
    }),
  ])
  const [written] = readFeedRows(rows)
  return written === undefined ? null : { ok: true, feed: written }
}

function changedFeed(feed: FeedRow, { paused, due, section }: FeedChange, { by, now }: ByWhom): FeedRow {
  let next = feed
  // What it called its contents would have it answer that there is nothing to move.
  if (section !== undefined && section !== feed.section) next = { ...next, section, etag: null, lastModified: null }
  if (paused === true && feed.pausedAt === null) next = { ...next, pausedAt: now, pauseReason: `by:${by}` }
  if (paused === false && feed.pausedAt !== null) {
    next = { ...next, pausedAt: null, pauseReason: null, failures: 0, failingSince: null, dueAt: now }
  }
  return due === 'now' && next.dueAt > now ? { ...next, dueAt: now } : next
}
