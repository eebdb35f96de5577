import type { Database } from './open-d1.ts'
import { fillPlaceholders, type SQL } from './sql.ts'

/** A column that holds JSON, and what it is when parsed. */
export type JsonText<T> = string & { readonly parsed?: T }

/** A prepared query: takes the values of its placeholders by name, and returns its rows. */
type StaticQuery<Row, Values> = (db: Database, values: Values) => Promise<Row[]>

/**
 * A query whose text is made once, not for each request. `Row` names the statement's columns, `Values` its
 * `sql.placeholder`s; a placeholder without a value throws.
 *
 * @example
 * const bySlug = staticQuery<{ headline: string }, { slug: string }>(
 *   sql`SELECT headline FROM articles WHERE slug = ${sql.placeholder('slug')}`,
 * )
 * const [row] = await bySlug(db, { slug: 'late-ferry' })
 */
export function staticQuery<Row, Values extends Record<string, string | number>>(
  statement: SQL,
): StaticQuery<Row, Values> {
  let text: string | undefined
  return async (db, values) => {
    // Each request sends the text: on one line it is shorter and needs no escapes. It is made on first use, because
    // most isolates use few of the queries.
    text ??= statement.text.replaceAll(/\s*\n\s*/g, ' ').trim()
    const bound = db.binding.prepare(text).bind(...fillPlaceholders(statement.params, values))
    return (await bound.all<Row>()).results
  }
}

/**
 * Parses a column of JSON. The cast is right because the statement that names the type made the JSON, or this package
 * wrote it from a value of that type.
 */
export function parseJson<T>(text: JsonText<T>): T {
  return JSON.parse(text) as T
}
