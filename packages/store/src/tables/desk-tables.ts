import type { DeskScope } from '@broadsheet/model'
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/**
 * Every write of the newsroom: who did what to which article, and when. Never pruned. `revision` is the article's after
 * the write, null where it does not change. It is unique: of two writes at once the second is rolled back whole.
 */
export const audit = sqliteTable(
  'audit',
  {
    id: integer().primaryKey(),
    at: integer().notNull(),
    /** The name of the token. */
    who: text().notNull(),
    verb: text().notNull(),
    articleId: integer('article_id'),
    revision: integer(),
    /** The article's slug at that time, or the slug of a redirect. */
    slug: text(),
    detail: text({ mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  },
  (table) => [
    uniqueIndex('audit_revision').on(table.articleId, table.revision),
    index('audit_article').on(table.articleId, table.id),
  ],
)

/** Tokens of the desk, beside that of the environment. Only the SHA-256 of a token is stored. */
export const tokens = sqliteTable(
  'tokens',
  {
    id: integer().primaryKey(),
    name: text().notNull(),
    scope: text().$type<DeskScope>().notNull(),
    hash: text().notNull().unique(),
    createdAt: integer('created_at').notNull(),
    lastUsedAt: integer('last_used_at'),
    revokedAt: integer('revoked_at'),
  },
  (table) => [
    uniqueIndex('tokens_name')
      .on(table.name)
      .where(sql`revoked_at IS NULL`),
  ],
)

/** Links that sign a browser in once, with the token that made one (0 is the environment's). */
export const signInLinks = sqliteTable('sign_in_links', {
  /** The SHA-256 of the link's secret. */
  hash: text().primaryKey(),
  tokenId: integer('token_id').notNull(),
  /** UTC epoch seconds. */
  until: integer().notNull(),
})

/** Sessions of the desk whose editor has signed out, until they would have ended anyway. */
export const endedSessions = sqliteTable(
  'ended_sessions',
  {
    /** The session's id, as the cookie has it. */
    id: text().primaryKey(),
    /** UTC epoch seconds. */
    until: integer().notNull(),
  },
  (table) => [index('ended_sessions_until').on(table.until)],
)
