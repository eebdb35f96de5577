import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { articles } from './article-tables.ts'

/**
 * The lists beside an article as its page reads them: one row instead of two for each link. Triggers keep them up to
 * date. If a column is null or the row is missing, the page computes the list from its sources.
 */
export const articleLists = sqliteTable('article_lists', {
  articleId: integer('article_id')
    .primaryKey()
    .references(() => articles.id, { onDelete: 'cascade' }),
  /** JSON: its ten best related articles, each as an array with the parts of a link. */
  related: text(),
  /** The score of the tenth, which a pair must reach to change the list; null while the list has room. */
  lowestScore: real('lowest_score'),
  /** JSON: the headlines of each captured list, as many as a page shows. */
  capturedRelated: text('captured_related'),
  capturedRanking: text('captured_ranking'),
  capturedRecommendation: text('captured_recommendation'),
})

/** Articles whose lists the ranker has to write. */
export const articleListsDue = sqliteTable('article_lists_due', {
  articleId: integer('article_id').primaryKey(),
  /** Whether all articles with smaller ids are due as well: those that are older than this table. */
  andBefore: integer('and_before', { mode: 'boolean' }).notNull().default(false),
})

/** One row while the search index lacks the articles up to an id, which the ranker adds in steps. */
export const searchDue = sqliteTable('search_due', { upTo: integer('up_to').primaryKey() })

/**
 * One row: a random text that triggers replace when anything changes that readers may see of a published article. What
 * is the same for all readers is made once for each version.
 */
export const publishedVersion = sqliteTable('published_version', {
  id: integer().primaryKey(),
  version: text().notNull(),
})
