import type { FeedOutcome } from '@broadsheet/model'
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Feeds that the ranker's cron follows, the one that is due first at the head of the index. */
export const feeds = sqliteTable(
  'feeds',
  {
    id: integer().primaryKey(),
    /** Where it is asked for now: a feed that says that it has moved for good is asked for there from then on. */
    url: text().notNull().unique(),
    /** The name of the section that its articles go to. */
    section: text().notNull(),
    /** What it called its last contents, exactly as received. */
    etag: text(),
    lastModified: text('last_modified'),
    /** How long it is left alone between two polls, as it has turned out to be worth. */
    intervalSeconds: integer('interval_seconds').notNull(),
    dueAt: integer('due_at').notNull(),
    addedAt: integer('added_at').notNull(),
    polledAt: integer('polled_at'),
    outcome: text({ mode: 'json' }).$type<FeedOutcome>(),
    /** How often in a row it failed; a poll that was begun and not ended counts. */
    failures: integer().notNull().default(0),
    failingSince: integer('failing_since'),
    pausedAt: integer('paused_at'),
    /** Why: `by-hand`, or what the ranker found. Null while it is followed. */
    pauseReason: text('pause_reason'),
    /** How many articles it has brought. */
    articles: integer().notNull().default(0),
  },
  (table) => [
    index('feeds_due')
      .on(table.dueAt, table.id)
      .where(sql`paused_at IS NULL`),
  ],
)

/**
 * Which feed an article comes from, by its source key: the first that brought it. Another feed that has it, too, doesn't
 * take it over, or each of the two would write it anew with every poll.
 */
export const feedItems = sqliteTable(
  'feed_items',
  { sourceKey: text('source_key').primaryKey(), feedId: integer('feed_id').notNull() },
  (table) => [index('feed_items_feed').on(table.feedId)],
)
