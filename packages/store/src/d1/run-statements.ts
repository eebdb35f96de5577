import type { SQL } from 'drizzle-orm'
import type { Database } from './open-d1.ts'
import { sqlText } from './sql-text.ts'

/** The rows of each statement, typed by its template: `` sql<Row>`…` ``. */
type RowsOf<Statements extends readonly SQL[]> = {
  -readonly [Index in keyof Statements]: Statements[Index] extends SQL<infer Row> ? Row[] : never
}

/**
 * Runs SQL statements in order, as one transaction and one round trip, and returns the rows of each.
 *
 * @example
 * const [sections] = await runStatements(db, [sql<Section>`SELECT slug, name FROM sections`])
 */
export async function runStatements<const Statements extends readonly SQL[]>(
  { binding }: Database,
  statements: Statements,
): Promise<RowsOf<Statements>> {
  const bound = statements.map((statement) => {
    const { sql, params } = sqlText(statement)
    return binding.prepare(sql).bind(...params)
  })
  const results = await binding.batch(bound)
  return asRowsOf(results.map((result) => result.results))
}

// A batch answers its statements in their order. Nothing but the tests of a verb checks that a statement's rows have the
// type that it claims.
function asRowsOf<Statements extends readonly SQL[]>(rows: unknown[][]): RowsOf<Statements> {
  return rows as RowsOf<Statements>
}
