import type { FeedOrder } from '@broadsheet/model'
import { sql } from 'drizzle-orm'
import { auditSql, type ByWhom } from '../audit/audit-sql.ts'
import type { Database } from '../d1/open-d1.ts'
import { retryOnConflict } from '../d1/retry-on-conflict.ts'
import { runStatements } from '../d1/run-statements.ts'
import { changeFeed } from './change-source.ts'
import { findFeedRow } from './find-source.ts'
import { feedColumns, readFeedRows, type FeedRow } from './source-row.ts'

/** How long a feed is left alone until it has turned out what it is worth. */
export const firstIntervalSeconds = 3_600

/**
 * Has the paper follow a feed, from the next tick on. Ordering one again changes nothing, but for its section where
 * another one is named.
 */
export async function addFeed(
  db: Database,
  { url, section }: FeedOrder,
  { by, now }: ByWhom,
): Promise<{ feed: FeedRow; isNew: boolean }> {
  return await retryOnConflict(async () => {
    const known = await findFeedRow(db, { url })
    const changed = known === null ? null : await changeFeed(db, known.id, { section }, { by, now })
    if (changed?.ok === true) return { feed: changed.feed, isNew: false }
    const [, rows] = await runStatements(db, [
      sql`INSERT INTO feeds (url, section, interval_seconds, due_at, added_at)
        VALUES (${url}, ${section}, ${firstIntervalSeconds}, ${now}, ${now})`,
      sql`SELECT ${feedColumns} FROM feeds WHERE url = ${url}`,
      auditSql({ at: now, who: by, verb: 'add feed', detail: { url, section } }),
    ])
    const [feed] = readFeedRows(rows)
    if (feed === undefined) throw new Error('A feed that was just written is not there')
    return { feed, isNew: true }
  })
}
