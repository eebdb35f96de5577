import type { SQL } from 'drizzle-orm'
import { CasingCache } from 'drizzle-orm/casing'

/** A statement as SQLite takes it: its text, and the values of its parameters in their order. */
export type SqlText = { sql: string; params: unknown[] }

/**
 * Writes a statement as SQLite's text, as Drizzle's own dialect does (drizzle-orm 0.45.4, sqlite-core/dialect.js), which
 * would bring all of its query builder into every Worker.
 */
export function sqlText(statement: SQL): SqlText {
  const { sql, params } = statement.toQuery(dialect)
  return { sql, params }
}

const dialect: Parameters<SQL['toQuery']>[0] = {
  casing: new CasingCache(),
  escapeName: (name) => `"${name.replaceAll('"', '""')}"`,
  escapeParam: () => '?',
  escapeString: (text) => `'${text.replaceAll("'", "''")}'`,
}
