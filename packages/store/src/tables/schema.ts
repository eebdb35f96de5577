import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export {
  articleTotals,
  dailyActivity,
  hourlyActivity,
  rankingDue,
  rankingPool,
  recentGains,
  seenViews,
  viewCounters,
  viewSalts,
  votes,
} from './activity-tables.ts'
export { articleLists, articleListsDue, publishedVersion, searchDue } from './article-list-tables.ts'
export { articleLinks, articles, capturedHeadlines, oldAddresses, sections, slugHistory } from './article-tables.ts'
export { audit, endedSessions, signInLinks, tokens } from './desk-tables.ts'
export { articleImages, images } from './image-tables.ts'
export { feedItems, feeds, imageCopies } from './source-tables.ts'
export { departures, offers, placements, related } from './ranking-tables.ts'

// Times are UTC epoch seconds. Every index serves a query that a page, an import or the ranker makes;
// packages/store/test/query-plans.test.ts holds them to it.

/** A line for each batch that was imported. */
export const imports = sqliteTable('imports', {
  id: integer().primaryKey(),
  importedAt: integer('imported_at').notNull(),
  added: integer().notNull(),
  updated: integer().notNull(),
  unchanged: integer().notNull(),
  rejected: integer().notNull(),
})

/**
 * Tags of cached answers that a write made stale at `changedAt`. They are invalidated at once, and again by a later
 * cron, when every replica of D1 and KV has the write.
 */
export const staleTags = sqliteTable(
  'stale_tags',
  { tag: text().primaryKey(), changedAt: integer('changed_at').notNull() },
  (table) => [index('stale_tags_due').on(table.changedAt)],
)

/** When each step of the ranker's tick was last done: an unchanged ranking is not written again, but it is fresh. */
export const tickSteps = sqliteTable('tick_steps', {
  step: text().primaryKey(),
  doneAt: integer('done_at').notNull(),
})
