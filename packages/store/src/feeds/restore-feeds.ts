import type { BackupFeed } from '@broadsheet/model'
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { runStatements, type Archive } from '../database.ts'
import { auditSql } from '../desk/audit-sql.ts'
import { firstIntervalSeconds, type ByWhom } from './add-feed.ts'

type Feed = BackupFeed['feed']

/** What became of a feed of an archive: followed again; followed as it was; followed, but otherwise, and left so. */
export type RestoredFeed = 'restored' | 'unchanged' | 'kept'

const presentSchema = v.array(v.object({ url: v.string(), section: v.string(), paused: v.number() }))

/**
 * Has the paper follow feeds of an archive again, the paused ones to be gone on with by hand, whatever their number in
 * two round trips. Gives an outcome for each, in their order. What they brought is known by its articles.
 */
export async function restoreFeeds(db: Archive, feeds: readonly Feed[], { by, now }: ByWhom): Promise<RestoredFeed[]> {
  if (feeds.length === 0) return []
  const json = JSON.stringify(feeds)
  const [rows] = await runStatements(db, [
    sql`SELECT url, section, paused_at IS NOT NULL AS paused FROM json_each(${json}) f
      CROSS JOIN feeds ON feeds.url = f.value ->> 'url'`,
  ])
  const present = new Map(v.parse(presentSchema, rows).map((feed) => [feed.url, feed]))
  if (feeds.some(({ url }) => !present.has(url))) {
    await runStatements(db, [
      sql`INSERT INTO feeds (url, section, interval_seconds, due_at, added_at, paused_at, pause_reason)
        SELECT value ->> 'url', value ->> 'section', ${firstIntervalSeconds}, ${now}, ${now},
          CASE WHEN value ->> 'paused' THEN ${now} END, CASE WHEN value ->> 'paused' THEN ${`by:${by}`} END
        FROM json_each(${json}) WHERE true ON CONFLICT (url) DO NOTHING`,
      auditSql({
        at: now,
        who: by,
        verb: 'restore feeds',
        detail: { urls: feeds.map(({ url }) => url).filter((url) => !present.has(url)) },
      }),
    ])
  }
  return feeds.map(({ url, section, paused }) => {
    const known = present.get(url)
    if (known === undefined) return 'restored'
    return known.section === section && (known.paused === 1) === paused ? 'unchanged' : 'kept'
  })
}
