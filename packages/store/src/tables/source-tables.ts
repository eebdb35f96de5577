import type { FeedOutcome } from '@broadsheet/model'
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { articles } from './article-tables.ts'

/** Feeds that the paper follows (sources). The one that is due first stands first in the index. */
export const feeds = sqliteTable(
  'feeds',
  {
    id: integer().primaryKey(),
    /** Its present address: a permanent redirect changes it. */
    url: text().notNull().unique(),
    /** The name of the section that its articles go to. */
    section: text().notNull(),
    /** Its last validators, exactly as received. */
    etag: text(),
    lastModified: text('last_modified'),
    /** The time between two polls, which adapts to how often it changes. */
    intervalSeconds: integer('interval_seconds').notNull(),
    dueAt: integer('due_at').notNull(),
    addedAt: integer('added_at').notNull(),
    polledAt: integer('polled_at'),
    outcome: text({ mode: 'json' }).$type<FeedOutcome>(),
    /** How often in a row it failed; an interrupted poll counts. */
    failures: integer().notNull().default(0),
    failingSince: integer('failing_since'),
    pausedAt: integer('paused_at'),
    /** Who paused it, as `by:` and a name, or the ranker's reason. Null while it is followed. */
    pauseReason: text('pause_reason'),
    /** How many articles it has added. */
    articles: integer().notNull().default(0),
    /** Whether the images of its new articles are copied into the paper. */
    copyImages: integer('copy_images', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    index('feeds_due')
      .on(table.dueAt, table.id)
      .where(sql`paused_at IS NULL`),
  ],
)

/**
 * The source of an article, by the article's source key: the first that had it. Another source that has it, too, does
 * not take it over; otherwise the two would overwrite each other with every poll.
 */
export const feedItems = sqliteTable(
  'feed_items',
  { sourceKey: text('source_key').primaryKey(), feedId: integer('feed_id').notNull() },
  (table) => [index('feed_items_feed').on(table.feedId)],
)

/** Images of articles of sources that are still to be copied into the paper. */
export const imageCopies = sqliteTable(
  'image_copies',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** Where the image is now. */
    url: text().notNull(),
    /** How often copying it began. */
    attempts: integer().notNull().default(0),
    dueAt: integer('due_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.url] }),
    index('image_copies_due').on(table.dueAt, table.articleId),
  ],
)
