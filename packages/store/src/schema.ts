import type { Block, Byline, Dateline } from '@broadsheet/model'
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, real, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { SpacedText } from './articles/space-signs.ts'

export { audit, tokens } from './desk/desk-tables.ts'
export { feedItems, feeds } from './feeds/feed-tables.ts'

// Times are UTC epoch seconds. Every index below serves a query that a page, an import or the ranker makes;
// packages/store/test/query-plans.test.ts holds them to it.

export const sections = sqliteTable('sections', {
  slug: text().primaryKey(),
  name: text().notNull(),
})

export const articles = sqliteTable(
  'articles',
  {
    id: integer().primaryKey(),
    slug: text().notNull().unique(),
    sectionSlug: text('section_slug')
      .notNull()
      .references(() => sections.slug),
    /** A copy that a trigger keeps, so that no list has to read the section of each of its articles. */
    sectionName: text('section_name').notNull(),
    headline: text().notNull(),
    headlineKey: text('headline_key').notNull(),
    dateline: text({ mode: 'json' }).$type<Dateline>(),
    byline: text({ mode: 'json' }).$type<Byline>(),
    lede: text().notNull(),
    body: text({ mode: 'json' }).$type<Block[]>().notNull(),
    credits: text({ mode: 'json' }).$type<string[]>().notNull(),
    wordCount: integer('word_count').notNull(),
    publishedAt: integer('published_at').notNull(),
    modifiedAt: integer('modified_at'),
    correction: text(),
    status: text({ enum: ['draft', 'published', 'withdrawn'] })
      .notNull()
      .default('published'),
    sourceKey: text('source_key').notNull().unique(),
    sourceFile: text('source_file'),
    sourceLabel: text('source_label'),
    sourceBrand: text('source_brand'),
    sourceDisclaimer: text('source_disclaimer'),
    sourceUrl: text('source_url'),
    /** SHA-256 of what an editor would call the article; a change of it sets `modifiedAt`. */
    contentHash: text('content_hash').notNull(),
    /** SHA-256 of the captured lists, which change from capture to capture while the article doesn't. */
    capturedHash: text('captured_hash').notNull(),
    /** When the ranker last computed this article's related articles; null asks it to. */
    relatedAt: integer('related_at'),
    /** The words that search finds the article by where they are not its own: signs set apart by spaces. */
    spacedText: text('spaced_text', { mode: 'json' }).$type<SpacedText>(),
    /** ISO 639 code of the language it is written in, as the ranker made it out; null until then or when unsure. */
    language: text(),
    /** The earlier article that this one is a second run of. Lists fold the two into that one. */
    duplicateOf: integer('duplicate_of').references((): AnySQLiteColumn => articles.id, { onDelete: 'set null' }),
    /** Grows by one with each write of an import or the desk: an editor's write names the one that it was made on. */
    revision: integer().notNull().default(1),
    /** When a draft is to be published; null for one without a time, and for whatever is no draft. */
    scheduledAt: integer('scheduled_at'),
    /** When `correction` was last written. */
    correctedAt: integer('corrected_at'),
    /**
     * The `contentHash` of the source as last imported, where an editor has changed the article since: importing the
     * same source again then changes nothing. Null while the article is as its source has it.
     */
    sourceHash: text('source_hash'),
  },
  (table) => [
    index('articles_latest').on(table.status, table.publishedAt, table.id),
    index('articles_section_latest').on(table.sectionSlug, table.status, table.publishedAt, table.id),
    index('articles_modified').on(table.modifiedAt),
    index('articles_headline_key').on(table.headlineKey),
    index('articles_source_file').on(table.sourceFile, table.publishedAt),
    index('articles_source_url')
      .on(table.sourceUrl)
      .where(sql`source_url IS NOT NULL`),
    index('articles_related_due').on(table.relatedAt, table.id),
    index('articles_duplicate_of')
      .on(table.duplicateOf)
      .where(sql`duplicate_of IS NOT NULL`),
    index('articles_scheduled')
      .on(table.scheduledAt)
      .where(sql`scheduled_at IS NOT NULL`),
  ],
)

/** Addresses that lead to an article: those that it once had, and those that an editor has led there. */
export const slugHistory = sqliteTable(
  'slug_history',
  {
    slug: text().primaryKey(),
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** Since when it leads there; null where that was never noted. */
    ledAt: integer('led_at'),
    /** Whether only an editor's word leads there, so that it can be taken back. Readers know the others for ever. */
    byHand: integer('by_hand', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [index('slug_history_article').on(table.articleId, table.slug)],
)

/** The headlines of a captured page's lists, as they stood and in their order. */
export const capturedHeadlines = sqliteTable(
  'captured_headlines',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    list: text({ enum: ['related', 'ranking', 'recommendation'] }).notNull(),
    position: integer().notNull(),
    headline: text().notNull(),
    headlineKey: text('headline_key').notNull(),
    snippet: text(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.list, table.position] }),
    index('captured_headlines_key').on(table.headlineKey, table.articleId),
  ],
)

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

/** What each ranking of the last two days offered: lists by name, as ids of articles in their order. */
export const offers = sqliteTable('offers', {
  /** The ranking's `computedAt`. */
  snapshot: integer().primaryKey(),
  lists: text({ mode: 'json' }).$type<Record<string, number[]>>().notNull(),
})

/** What an editor put in front, or keeps out of rankings and recommendations, until a time. */
export const placements = sqliteTable('placements', {
  articleId: integer('article_id')
    .primaryKey()
    .references(() => articles.id, { onDelete: 'cascade' }),
  kind: text({ enum: ['pin', 'block'] }).notNull(),
  until: integer().notNull(),
  placedAt: integer('placed_at').notNull(),
})

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

/** Which articles go with an article, the higher score first. */
export const related = sqliteTable(
  'related',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    otherId: integer('other_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    score: real().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.otherId] }),
    index('related_best').on(table.articleId, table.score, table.otherId),
    index('related_other').on(table.otherId),
  ],
)

/** A line for every batch that the desk sent. */
export const imports = sqliteTable('imports', {
  id: integer().primaryKey(),
  importedAt: integer('imported_at').notNull(),
  added: integer().notNull(),
  updated: integer().notNull(),
  unchanged: integer().notNull(),
  rejected: integer().notNull(),
})

/**
 * Tags of cached pages that a write made stale at `changedAt`. They are invalidated at once, and once more by a later
 * tick, when every replica of D1 and KV has the write.
 */
export const staleTags = sqliteTable(
  'stale_tags',
  { tag: text().primaryKey(), changedAt: integer('changed_at').notNull() },
  (table) => [index('stale_tags_due').on(table.changedAt)],
)

/** When each step of the ranker's tick was last done: a ranking that didn't change is not written, and still fresh. */
export const tickSteps = sqliteTable('tick_steps', {
  step: text().primaryKey(),
  doneAt: integer('done_at').notNull(),
})
