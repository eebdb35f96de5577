import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { articles } from './article-tables.ts'

/** The lists of each ranking of the last two days, by name, as ids of articles in their order. */
export const offers = sqliteTable('offers', {
  /** The ranking's `computedAt`. */
  snapshot: integer().primaryKey(),
  lists: text({ mode: 'json' }).$type<Record<string, number[]>>().notNull(),
})

/** Articles that an editor pinned, or blocks from rankings and recommendations, until a time. */
export const placements = sqliteTable('placements', {
  articleId: integer('article_id')
    .primaryKey()
    .references(() => articles.id, { onDelete: 'cascade' }),
  kind: text({ enum: ['pin', 'block'] }).notNull(),
  until: integer().notNull(),
  placedAt: integer('placed_at').notNull(),
})

/** The related articles of an article, the higher score first. */
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

/**
 * The slugs under which readers found articles that were withdrawn, moved or renamed lately: a ranking may still name
 * them. A trigger writes it. It refers to no row, for whatever happens to the article, its slug has left the paper.
 */
export const departures = sqliteTable('departures', {
  slug: text().primaryKey(),
  articleId: integer('article_id').notNull(),
  leftAt: integer('left_at').notNull(),
})
