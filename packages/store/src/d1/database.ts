import type { SQL } from 'drizzle-orm'
import { drizzle, type DrizzleD1Database } from 'drizzle-orm/d1'
import { sqlText } from './sql-text.ts'

/** The archive, as the verbs take it that only run statements. */
export type Archive = { $client: D1Database }

/** The archive, as all verbs of this package take it. */
export type Database = DrizzleD1Database & Archive

/** Opens the archive behind a D1 binding. Cheap: it asks nothing of D1. */
export function openDatabase(binding: D1Database): Database {
  return drizzle(binding)
}

/** The same without Drizzle's builders, for a Worker that uses none: they are a third of what the ranker would weigh. */
export function openArchive(binding: D1Database): Archive {
  return { $client: binding }
}

/** Runs SQL statements in order, as one transaction and one round trip. Returns the rows of each. */
export async function runStatements({ $client }: Archive, statements: readonly SQL[]): Promise<unknown[][]> {
  // Drizzle's own batch() can't bind the parameters of raw SQL on D1 (drizzle-orm 0.45.4).
  const bound = statements.map((statement) => {
    const { sql, params } = sqlText(statement)
    return $client.prepare(sql).bind(...params)
  })
  const results = await $client.batch(bound)
  return results.map((result) => result.results)
}
