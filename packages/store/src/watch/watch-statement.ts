import { wholeResults } from './whole-results.ts'

/** Calls D1 once, counted, timed and limited. `resultsOf` takes the results out of the answer, or throws. */
export type Ask = <Answer>(
  call: () => Promise<Answer>,
  resultsOf?: (answer: Answer) => readonly D1Result[],
) => Promise<Answer>

const original = Symbol('the statement that D1 knows')

type WatchedStatement = D1PreparedStatement & { [original]: D1PreparedStatement }

/** A prepared statement whose every run goes through `ask`. */
export function watchStatement(statement: D1PreparedStatement, ask: Ask): D1PreparedStatement {
  const run = async () =>
    await ask(
      () => statement.run<Row>(),
      (result) => wholeResults([result], 1),
    )
  const rows = async () => (await run()).results
  return asStatement({
    [original]: statement,
    bind: (...values) => watchStatement(statement.bind(...values), ask),
    run,
    all: run,
    first: async (column) => {
      const [row] = await rows()
      return row === undefined ? null : column === undefined ? row : row[column]
    },
    // D1 reports the cost of rows only with objects. Their keys are in the order of the columns.
    raw: async (options) => {
      const objects = await rows()
      const names = options?.columnNames === true ? [Object.keys(objects[0] ?? {})] : []
      return [...names, ...objects.map(Object.values)]
    },
  })
}

/** D1's own statement, which its batch() needs. */
export function watchedStatement(statement: D1PreparedStatement): D1PreparedStatement {
  return original in statement ? (statement as WatchedStatement)[original] : statement
}

type Row = Record<string, unknown>

type UntypedStatement = {
  [original]: D1PreparedStatement
  bind: (...values: unknown[]) => D1PreparedStatement
  run: () => Promise<D1Result<Row>>
  all: () => Promise<D1Result<Row>>
  first: (column?: string) => Promise<unknown>
  raw: (options?: { columnNames?: boolean }) => Promise<unknown[]>
}

// As with D1's own statements, the caller states the type of the rows.
function asStatement(statement: UntypedStatement): D1PreparedStatement {
  return statement as WatchedStatement
}
