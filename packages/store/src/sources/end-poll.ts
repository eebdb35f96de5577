import type { FeedOutcome } from '@broadsheet/model'
import { sql } from 'drizzle-orm'
import { auditSql } from '../audit/audit-sql.ts'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import type { FeedRow } from './source-row.ts'

/**
 * What a poll came to, as it is to be kept; see the table. `added` are the articles that it brought, `recount` where a
 * poll before it was cut off, which may have brought some, too.
 */
export type PollEnd = Pick<
  FeedRow,
  'etag' | 'lastModified' | 'intervalSeconds' | 'dueAt' | 'failures' | 'failingSince'
> & {
  /** Where the feed is to be asked for from now on. */
  url: string
  outcome: FeedOutcome
  added: number | 'recount'
  /** Why it is not to be polled any more; null when it is. */
  pauseReason: string | null
}

/** Whose the ranker's own writes to feeds are in the audit log. */
const who = 'feeds'

/**
 * Keeps what a poll of a feed at `now` (UTC epoch seconds) came to. An address that another feed has stays that one's. A
 * feed that an editor paused or removed meanwhile stays so.
 */
export async function endPoll(db: Database, feed: FeedRow, end: PollEnd, now: number): Promise<void> {
  const { id, url } = feed
  const taken = sql`EXISTS (SELECT 1 FROM feeds other WHERE other.url = ${end.url} AND other.id <> ${id})`
  const articles =
    end.added === 'recount'
      ? sql`(SELECT count(*) FROM feed_items WHERE feed_id = ${id})`
      : sql`articles + ${end.added}`
  const line = { at: now, who }
  await runStatements(db, [
    sql`UPDATE feeds SET url = CASE WHEN ${taken} THEN url ELSE ${end.url} END, etag = ${end.etag},
      last_modified = ${end.lastModified}, interval_seconds = ${end.intervalSeconds}, due_at = ${end.dueAt},
      polled_at = ${now}, outcome = ${JSON.stringify(end.outcome)}, failures = ${end.failures},
      failing_since = ${end.failingSince}, articles = ${articles},
      pause_reason = CASE WHEN paused_at IS NULL THEN ${end.pauseReason} ELSE pause_reason END,
      paused_at = coalesce(paused_at, ${end.pauseReason === null ? null : now})
      WHERE id = ${id}`,
    ...(end.url === url ? [] : [auditSql({ ...line, verb: 'move feed', detail: { url, to: end.url } })]),
    ...(end.pauseReason === null
      ? []
      : [auditSql({ ...line, verb: 'pause feed', detail: { url: end.url, why: end.pauseReason } })]),
  ])
}
