import type { Database } from './open-d1.ts'
import type { SQL } from './sql.ts'

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
  const bound = statements.map(({ text, params }) => binding.prepare(text).bind(...params))
  const results = await binding.batch(bound)
  return asRowsOf(results.map((result) => result.results))
}

// A batch answers its statements in their order, and each statement's template names the type of its rows.
function asRowsOf<Statements extends readonly SQL[]>(rows: unknown[][]): RowsOf<Statements> {
  return rows as RowsOf<Statements>
}
