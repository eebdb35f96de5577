import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { articles } from './article-tables.ts'

/**
 * What readers did, an hour at a time, for 30 days: the only table that grows with their traffic. `hour` is its first
 * second. `clicks` are the views that came out of a ranked list. `expected` is what the clicks that other articles won
 * in those lists held out to it, by place: were readers to click by chance, both would grow alike (fold-statements.ts).
 */
export const hourlyActivity = sqliteTable(
  'hourly_activity',
  {
    hour: integer().notNull(),
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    views: integer().notNull().default(0),
    votes: integer().notNull().default(0),
    clicks: integer().notNull().default(0),
    expected: real().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.hour, table.articleId] }),
    index('hourly_activity_article').on(table.articleId, table.hour),
  ],
)

/** What readers did, a UTC day at a time: hours older than 30 days are folded into it. `day` is its first second. */
export const dailyActivity = sqliteTable(
  'daily_activity',
  {
    day: integer().notNull(),
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    views: integer().notNull().default(0),
    votes: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.day, table.articleId] }),
    index('daily_activity_article').on(table.articleId, table.day),
  ],
)

/**
 * An article's counts over all time, those at capture included. `heatDay` and `heatMonth` are its activity with a
 * half-life of one and of fifteen days, as the logarithm (base 2) of what it would weigh at the epoch: such a number
 * keeps its order while time passes, so that the hottest are read off an index and nothing is ever recomputed.
 * Triggers keep the heat, and `sectionSlug`, which is a copy.
 */
export const articleTotals = sqliteTable(
  'article_totals',
  {
    articleId: integer('article_id')
      .primaryKey()
      .references(() => articles.id, { onDelete: 'cascade' }),
    views: integer().notNull().default(0),
    votes: integer().notNull().default(0),
    sectionSlug: text('section_slug'),
    heatDay: real('heat_day'),
    heatMonth: real('heat_month'),
  },
  (table) => [
    index('article_totals_views').on(table.sectionSlug, table.views),
    index('article_totals_votes').on(table.sectionSlug, table.votes),
    index('article_totals_heat_day').on(table.sectionSlug, table.heatDay),
    index('article_totals_heat_month').on(table.sectionSlug, table.heatMonth),
  ],
)

/**
 * Which reader read which article of late, so that a second reading within half an hour, or a message that the queue
 * delivers twice, counts once. `reader` is a hash under the day's salt; rows live for two hours. `slot` is the half
 * hour of `at`, counted from the epoch.
 */
export const seenViews = sqliteTable(
  'seen_views',
  { slot: integer().notNull(), reader: text().notNull(), at: integer().notNull() },
  (table) => [primaryKey({ columns: [table.slot, table.reader] })],
)

/** The random salt of a UTC day (`day` is its first second). It is deleted when the day is over. */
export const viewSalts = sqliteTable('view_salts', { day: integer().primaryKey(), salt: text().notNull() })

/** One row a reader and article; triggers keep `article_totals` and `hourly_activity` in step. */
export const votes = sqliteTable(
  'votes',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** A keyed hash: it says that two votes are one reader's, never whose. */
    voter: text().notNull(),
    votedAt: integer('voted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.voter] })],
)
