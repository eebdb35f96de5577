import { wholeResults } from './whole-results.ts'

/** Asks D1 once: counted, timed and limited. `resultsOf` gives what the answer's statements found, or throws. */
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
    // D1 says what rows cost beside objects alone. Their keys come in the order of the columns.
    raw: async (options) => {
      const objects = await rows()
      const names = options?.columnNames === true ? [Object.keys(objects[0] ?? {})] : []
      return [...names, ...objects.map(Object.values)]
    },
  })
}

/** The statement that D1 knows: its own batch() takes no other. */
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

// What rows hold is the caller's claim with D1's own statements, too: their methods have it as a type parameter.
function asStatement(statement: UntypedStatement): D1PreparedStatement {
  return statement as WatchedStatement
}
