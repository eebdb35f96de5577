import type { SQL } from 'drizzle-orm'
import { drizzle, type DrizzleD1Database } from 'drizzle-orm/d1'
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'

/** The archive, as the verbs of this package take it. */
export type Database = DrizzleD1Database & { $client: D1Database }

/** Opens the archive behind a D1 binding. Cheap: it asks nothing of D1. */
export function openDatabase(binding: D1Database): Database {
  return drizzle(binding)
}

const dialect = new SQLiteSyncDialect()

/** Runs SQL statements in order, as one transaction and one round trip. Returns the rows of each. */
export async function runStatements(db: Database, statements: readonly SQL[]): Promise<unknown[][]> {
  // Drizzle's own batch() can't bind the parameters of raw SQL on D1 (drizzle-orm 0.45.4).
  const bound = statements.map((statement) => {
    const { sql, params } = dialect.sqlToQuery(statement)
    return db.$client.prepare(sql).bind(...params)
  })
  const results = await db.$client.batch(bound)
  return results.map((result) => result.results)
}
