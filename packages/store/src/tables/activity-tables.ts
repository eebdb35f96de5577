import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { articles } from './article-tables.ts'

/**
 * Views and votes by the hour, as the release before writes them while this one is put online: triggers pass them on to
 * `article_totals`.
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
 * An article's counts over all time, those at capture included, and by the hour for 30 days: one row, for D1 charges for
 * each that is written. Gains are added by the view `activity_gains`; the view `activity_hours` has a row for each hour
 * (infra/migrations/0026_activity_in_one_row.sql).
 *
 * `heatDay` and `heatMonth` are its activity with a half-life of one and of fifteen days, as the logarithm (base 2) of its
 * weight at the epoch: the order of such numbers does not change with time, so that nothing is ever recomputed. `castVotes`
 * are the votes of readers of this paper, not of a captured page or a backup; `repeats` are those of networks that had voted
 * for the article already, so that the others are of a network each. `sectionSlug` is a copy.
 *
 * `hours` is JSON: by the number of an hour since the epoch, what it had: `[views, votes, clicks, expected, castVotes,
 * repeats]`. Clicks are the views that came from a ranked list. Expected is how many of the clicks on other articles of those
 * lists would have gone to this one by its place alone: if readers clicked by chance, the two would be equal
 * (spread-clicks.ts). `firstHour` (its first second) is not later than any of `hours`.
 */
export const articleTotals = sqliteTable('article_totals', {
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
  firstHour: integer('first_hour'),
  hours: text().notNull().default('{}'),
})

/**
 * What sections gained in an hour (its first second), for two days: a row for each hour of a collection of views, and one for
 * the votes and imports of a section and hour. `gains` is JSON: `[section, views, votes, ids of articles]` of each. The table
 * is WITHOUT ROWID, which Drizzle can't say.
 */
export const recentGains = sqliteTable(
  'recent_gains',
  { hour: integer().notNull(), source: text().notNull(), gains: text().notNull() },
  (table) => [primaryKey({ columns: [table.hour, table.source] })],
)

/**
 * One row: the articles that the last ranking chose from, with what they are chosen by, as JSON (ranking/pool.ts), when all
 * articles were last looked through for it (UTC epoch seconds), and a JSON array of the ids of those that were read since.
 */
export const rankingPool = sqliteTable('ranking_pool', {
  id: integer().primaryKey(),
  lookedThroughAt: integer('looked_through_at').notNull(),
  articles: text().notNull(),
  read: text().notNull().default('[]'),
})

/** Articles that the next ranking has to look at for other reasons: a vote, an import, a change of section or status. */
export const rankingDue = sqliteTable('ranking_due', {
  articleId: integer('article_id')
    .primaryKey()
    .references(() => articles.id, { onDelete: 'cascade' }),
})

/**
 * The last flush of each counter of views (packages/store/src/counter) whose views are in the counts, but for those that are
 * `held`, as JSON (activity/hold-gains.ts).
 */
export const viewCounters = sqliteTable('view_counters', {
  counter: integer().primaryKey(),
  flush: integer().notNull(),
  held: text().notNull().default('[]'),
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
