import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { articles } from './article-tables.ts'

/** The images that the paper stores (R2 has the bytes), with what an editor wrote of each. */
export const images = sqliteTable(
  'images',
  {
    /** The first half of the SHA-256 of its bytes, and the ending of its type. */
    name: text().primaryKey(),
    bytes: integer().notNull(),
    /** In pixels, as it is shown. */
    width: integer().notNull(),
    height: integer().notNull(),
    animated: integer({ mode: 'boolean' }).notNull().default(false),
    /** Null until an editor has described it; empty if it only decorates. */
    alt: text(),
    caption: text(),
    credit: text(),
    licence: text(),
    /** The point that no crop may lose, in percent from the left and the top. */
    focusX: integer('focus_x').notNull().default(50),
    focusY: integer('focus_y').notNull().default(50),
    /** The colour that stands in while it loads, of a palette of 27. */
    tone: integer(),
    /** SHA-256 of the file as it was received, which stays private; null if the published file is that file. */
    original: text(),
    /** UTC epoch seconds. */
    createdAt: integer('created_at').notNull(),
    createdBy: text('created_by').notNull(),
  },
  (table) => [
    index('images_latest').on(table.createdAt, table.name),
    index('images_undescribed')
      .on(table.createdAt, table.name)
      .where(sql`alt IS NULL`),
    index('images_original')
      .on(table.original)
      .where(sql`original IS NOT NULL`),
  ],
)

/** Which stored images an article's body shows. A trigger writes it. */
export const articleImages = sqliteTable(
  'article_images',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    name: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.name] }), index('article_images_name').on(table.name)],
)
