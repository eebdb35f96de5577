import type { Block, Byline, Dateline, LeadImageJson, OwnImages } from '@broadsheet/model'
import { sql, type SQL } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'

const addressOf = (url: SQL) =>
  sql`rtrim(substr(${url}, instr(${url}, '://') + 3, instr(${url} || '#', '#') - instr(${url}, '://') - 3), '/')`

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
    /** A copy that a trigger updates, so that no list has to read the section of each article. */
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
    /** SHA-256 of the contents; a change of it sets `modifiedAt`. */
    contentHash: text('content_hash').notNull(),
    /** SHA-256 of the captured lists, which change from capture to capture while the article does not. */
    capturedHash: text('captured_hash').notNull(),
    /** When the ranker last computed this article's related articles; null when it is to do so. */
    relatedAt: integer('related_at'),
    /** What the search index stores beside or in place of the article's own words (search/space-characters.ts). */
    spacedText: text('spaced_text', { mode: 'json' }),
    /** The language that the source tells (BCP 47); null where it tells none. */
    lang: text(),
    /** ISO 639 code of the language that its words tell; null when they don't. It counts where `lang` is null. */
    language: text(),
    /** The earlier article that this one is a second run of. Lists show the earlier one alone. */
    duplicateOf: integer('duplicate_of').references((): AnySQLiteColumn => articles.id, { onDelete: 'set null' }),
    /** Grows by one with each write of an import or the desk: an editor's write names the one that it is based on. */
    revision: integer().notNull().default(1),
    /** When a draft is to be published; null for one without a time, and for every other state. */
    scheduledAt: integer('scheduled_at'),
    /** When `correction` was last written. */
    correctedAt: integer('corrected_at'),
    /**
     * The `contentHash` of the source as last imported, where an editor has changed the article since: importing the
     * same source again then changes nothing. Null while the article is as it was imported. The hash of a source that
     * names no date stands here marked (`undated:`), for its article has a date of the paper's.
     */
    sourceHash: text('source_hash'),
    /** Preview links show the article if they name this number. It grows to end them. */
    previewEpoch: integer('preview_epoch').notNull().default(0),
    /** The section's slug, a slash and the slug under which readers first knew it; null while it stands there. */
    firstPath: text('first_path'),
    /** `sourceUrl` without its scheme, fragment and closing slashes, by which a link to it is found. */
    sourceAddress: text('source_address').generatedAlwaysAs(addressOf(sql`source_url`), { mode: 'virtual' }),
    /**
     * The published articles of this paper that the body links to by the addresses of their sources, as each address's
     * slug and section's slug; null if there are none. Triggers write it.
     */
    linked: text({ mode: 'json' }).$type<Record<string, [slug: string, sectionSlug: string]>>(),
    /** Facts of the stored images in the body, by name; null if it has none. Triggers write it. */
    images: text({ mode: 'json' }).$type<OwnImages>(),
    /** The image that fronts show, null if there is none. Triggers write it. */
    leadImage: text('lead_image', { mode: 'json' }).$type<LeadImageJson>(),
    /** Whether an editor chose that fronts show the article without an image. */
    withoutImage: integer('without_image', { mode: 'boolean' }).notNull().default(false),
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
    index('articles_source_address')
      .on(table.sourceAddress)
      .where(sql`source_address IS NOT NULL`),
    index('articles_related_due').on(table.relatedAt, table.id),
    index('articles_duplicate_of')
      .on(table.duplicateOf)
      .where(sql`duplicate_of IS NOT NULL`),
    index('articles_scheduled')
      .on(table.scheduledAt)
      .where(sql`scheduled_at IS NOT NULL`),
  ],
)

/** Slugs that redirect to an article: its old ones, and those that an editor redirected. */
export const slugHistory = sqliteTable(
  'slug_history',
  {
    slug: text().primaryKey(),
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** Since when it redirects; null where that was never noted. */
    ledAt: integer('led_at'),
    /** Whether an editor made the redirect, who can remove it. An article's own old slugs stay for ever. */
    byHand: integer('by_hand', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [index('slug_history_article').on(table.articleId, table.slug)],
)

/**
 * Addresses that lead to an article beside its own: those that it had at its source, and those that an editor named.
 * Of articles with one name, an editor's choice comes first, then the one that had it first.
 */
export const oldAddresses = sqliteTable(
  'old_addresses',
  {
    /** By which readers find it (`oldAddressName`). */
    name: text().notNull(),
    /** As its source writes it; empty for an editor's. */
    url: text().notNull(),
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    ledAt: integer('led_at').notNull(),
    byHand: integer('by_hand', { mode: 'boolean' }).notNull().default(false),
    /** As `sourceAddress` of an article, by which links to it are found. */
    address: text().generatedAlwaysAs(addressOf(sql`url`), { mode: 'virtual' }),
  },
  (table) => [
    primaryKey({ columns: [table.name, table.url] }),
    index('old_addresses_article').on(table.articleId, table.name),
    index('old_addresses_address')
      .on(table.address)
      .where(sql`url <> ''`),
  ],
)

/** The headlines of a captured page's lists, in their order. */
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

/** The web addresses that an article's body links to. */
export const articleLinks = sqliteTable(
  'article_links',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    url: text().notNull(),
    /** As `sourceAddress` of an article. */
    address: text().generatedAlwaysAs(addressOf(sql`url`), { mode: 'virtual' }),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.url] }), index('article_links_address').on(table.address)],
)
