import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { articles } from './article-tables.ts'

/**
 * Views and votes by the hour, for 30 days: the only table that grows with traffic. `hour` is its first second. `clicks`
 * are the views that came from a ranked list. `expected` is how many of the clicks on other articles of those lists would
 * have gone to this one by its place alone: if readers clicked by chance, the two would be equal (gain-statements.ts).
 * `castVotes` are the votes of readers of this paper, not of a captured page or a backup; `repeats` are those of networks
 * that had voted for the article already, so that the others are of a network each.
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
    castVotes: integer('cast_votes').notNull().default(0),
    repeats: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.hour, table.articleId] }),
    index('hourly_activity_article').on(table.articleId, table.hour),
  ],
)

/** Views and votes by the UTC day, of hours that are older than 30 days. `day` is its first second. */
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
 * half-life of one and of fifteen days, as the logarithm (base 2) of its weight at the epoch: the order of such numbers
 * does not change with time, so that the hottest are read off an index and nothing is ever recomputed. Triggers update
 * the heat, and `sectionSlug`, which is a copy. `castVotes` and `repeats` are as in
 * `hourlyActivity`.
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
    castVotes: integer('cast_votes').notNull().default(0),
    repeats: integer().notNull().default(0),
  },
  (table) => [
    index('article_totals_views').on(table.sectionSlug, table.views),
    index('article_totals_votes').on(table.sectionSlug, table.votes),
    index('article_totals_heat_day').on(table.sectionSlug, table.heatDay),
    index('article_totals_heat_month').on(table.sectionSlug, table.heatMonth),
  ],
)

/** The last flush of each counter of views whose views are in the counts (packages/store/src/counter). */
export const viewCounters = sqliteTable('view_counters', {
  counter: integer().primaryKey(),
  flush: integer().notNull(),
})

/**
 * Recent views as the release before counted them, which still runs while this one is put online. `reader` is a hash of
 * reader and article under the day's salt; `slot` is the half hour of `at`, counted from the epoch. The table is WITHOUT
 * ROWID, which Drizzle can't say.
 */
export const seenViews = sqliteTable(
  'seen_views',
  { slot: integer().notNull(), reader: text().notNull(), at: integer().notNull() },
  (table) => [primaryKey({ columns: [table.slot, table.reader] })],
)

/** The random salt of a UTC day, of that release, too. */
export const viewSalts = sqliteTable('view_salts', { day: integer().primaryKey(), salt: text().notNull() })

/** One row for each reader and article; triggers update `article_totals` and `hourly_activity`. */
export const votes = sqliteTable(
  'votes',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** A keyed hash: it shows that two votes are one reader's, never whose. */
    voter: text().notNull(),
    votedAt: integer('voted_at').notNull(),
    /**
     * A keyed hash of the network and the article: it shows that two votes for an article are of one network, never of
     * which. Null for votes from before it was stored.
     */
    network: text(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.voter] }),
    index('votes_network').on(table.articleId, table.network),
  ],
)
