import type { BackupFeed } from '@broadsheet/model'
import * as v from 'valibot'
import { auditSql, type ByWhom } from '../audit/audit-sql.ts'
import type { Database } from '../d1/open-d1.ts'
import { runStatements } from '../d1/run-statements.ts'
import { sql } from '../d1/sql.ts'
import { firstIntervalSeconds } from './add-source.ts'

type BackedUpSource = BackupFeed['feed']

/** The outcome of a source in a backup: followed again; there already; there with other settings, which stay. */
export type RestoredSource = 'restored' | 'unchanged' | 'kept'

const presentSchema = v.array(
  v.object({ url: v.string(), section: v.string(), paused: v.number(), copyImages: v.number() }),
)

/**
 * Follows the sources of a backup again, in two round trips however many they are; paused ones stay paused. Returns an
 * outcome for each, in their order.
 */
export async function restoreSources(
  db: Database,
  sources: readonly BackedUpSource[],
  { by, now }: ByWhom,
): Promise<RestoredSource[]> {
  if (sources.length === 0) return []
  const json = JSON.stringify(sources)
  const [rows] = await runStatements(db, [
    sql`SELECT url, section, paused_at IS NOT NULL AS paused, copy_images AS copyImages FROM json_each(${json}) f
      CROSS JOIN feeds ON feeds.url = f.value ->> 'url'`,
  ])
  const present = new Map(v.parse(presentSchema, rows).map((source) => [source.url, source]))
  if (sources.some(({ url }) => !present.has(url))) {
    await runStatements(db, [
      sql`INSERT INTO feeds (url, section, interval_seconds, due_at, added_at, paused_at, pause_reason, copy_images)
        SELECT value ->> 'url', value ->> 'section', ${firstIntervalSeconds}, ${now}, ${now},
          CASE WHEN value ->> 'paused' THEN ${now} END, CASE WHEN value ->> 'paused' THEN ${`by:${by}`} END,
          coalesce(value ->> 'copyImages', 0)
        FROM json_each(${json}) WHERE true ON CONFLICT (url) DO NOTHING`,
      auditSql({
        at: now,
        who: by,
        verb: 'restore feeds',
        detail: { urls: sources.map(({ url }) => url).filter((url) => !present.has(url)) },
      }),
    ])
  }
  return sources.map(({ url, section, paused, copyImages = false }) => {
    const known = present.get(url)
    if (known === undefined) return 'restored'
    const isSame =
      known.section === section && (known.paused === 1) === paused && (known.copyImages === 1) === copyImages
    return isSame ? 'unchanged' : 'kept'
  })
}
