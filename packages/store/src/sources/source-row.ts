import { feedOutcomeSchema } from '@broadsheet/model'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import type { feeds } from '../tables/source-tables.ts'

const time = v.nullable(v.number())

const feedRowsSchema = v.array(
  v.object({
    id: v.number(),
    url: v.string(),
    section: v.string(),
    etag: v.nullable(v.string()),
    lastModified: v.nullable(v.string()),
    intervalSeconds: v.number(),
    dueAt: v.number(),
    addedAt: v.number(),
    polledAt: time,
    outcome: v.nullable(v.pipe(v.string(), v.parseJson(), feedOutcomeSchema)),
    failures: v.number(),
    failingSince: time,
    pausedAt: time,
    pauseReason: v.nullable(v.string()),
    articles: v.number(),
  }) satisfies v.GenericSchema<unknown, typeof feeds.$inferSelect>,
)

/** A feed as the archive has it; see the table. Times are UTC epoch seconds. */
export type FeedRow = v.InferOutput<typeof feedRowsSchema>[number]

/** What a statement asks of `feeds` for `readFeedRows`. */
export const feedColumns = sql`id, url, section, etag, last_modified AS lastModified,
  interval_seconds AS intervalSeconds, due_at AS dueAt, added_at AS addedAt, polled_at AS polledAt, outcome, failures,
  failing_since AS failingSince, paused_at AS pausedAt, pause_reason AS pauseReason, articles`

/** Rows of `feedColumns`. */
export function readFeedRows(rows: unknown[]): FeedRow[] {
  return v.parse(feedRowsSchema, rows)
}
