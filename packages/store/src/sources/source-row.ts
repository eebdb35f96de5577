import { feedOutcomeSchema } from '@broadsheet/model'
import * as v from 'valibot'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import type { feeds } from '../tables/source-tables.ts'

const time = v.nullable(v.number())

const sourcesSchema = v.array(
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
    copyImages: v.pipe(
      v.number(),
      v.transform((flag) => flag === 1),
    ),
  }) satisfies v.GenericSchema<unknown, typeof feeds.$inferSelect>,
)

/** A followed feed as it is stored; see the table. Times are UTC epoch seconds. */
export type Source = v.InferOutput<typeof sourcesSchema>[number]

/** The columns of `feeds` that `readSources` reads. */
export const sourceColumns = sql`id, url, section, etag, last_modified AS lastModified,
  interval_seconds AS intervalSeconds, due_at AS dueAt, added_at AS addedAt, polled_at AS polledAt, outcome, failures,
  failing_since AS failingSince, paused_at AS pausedAt, pause_reason AS pauseReason, articles,
  copy_images AS copyImages`

/** Rows of `sourceColumns`. */
export function readSources(rows: unknown[]): Source[] {
  return v.parse(sourcesSchema, rows)
}

/** The source with an id or an address, null where there is none. */
export async function findSource(db: Database, by: { id: number } | { url: string }): Promise<Source | null> {
  const isWanted = 'id' in by ? sql`id = ${by.id}` : sql`url = ${by.url}`
  const [rows] = await runStatements(db, [sql`SELECT ${sourceColumns} FROM feeds WHERE ${isWanted}`])
  return readSources(rows)[0] ?? null
}
