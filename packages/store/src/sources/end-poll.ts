import type { FeedOutcome } from '@broadsheet/model'
import { auditSql } from '../audit/audit-sql.ts'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import type { Source } from './source-row.ts'

/** The result of a poll as it is stored; see the table. */
export type PollEnd = Pick<
  Source,
  'etag' | 'lastModified' | 'intervalSeconds' | 'dueAt' | 'failures' | 'failingSince'
> & {
  /** The address to poll from now on. */
  url: string
  outcome: FeedOutcome
  /** How many articles it added; `recount` if an earlier poll was interrupted, which may have added some, too. */
  added: number | 'recount'
  /** Why the source is paused; null when it is not. */
  pauseReason: string | null
}

/** The ranker's name in the audit log for changes of sources. */
const who = 'feeds'

/**
 * Stores the result of a poll at `now` (UTC epoch seconds). A source that an editor paused or removed meanwhile stays
 * so, and one that moved to the address of another source is still polled at its own.
 */
export async function endPoll(db: Database, source: Source, end: PollEnd, now: number): Promise<void> {
  const { id, url } = source
  const isTaken = sql`EXISTS (SELECT 1 FROM feeds other WHERE other.url = ${end.url} AND other.id <> ${id})`
  const articles =
    end.added === 'recount'
      ? sql`(SELECT count(*) FROM feed_items WHERE feed_id = ${id})`
      : sql`articles + ${end.added}`
  const line = { at: now, who }
  await runStatements(db, [
    sql`UPDATE feeds SET url = CASE WHEN ${isTaken} THEN url ELSE ${end.url} END, etag = ${end.etag},
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
