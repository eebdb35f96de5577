import { openD1, type Database } from '../src/d1/open-d1.ts'

/** The cost of a verb: calls to D1, the rows that D1 would bill, and the statements that it ran. */
export type Meter = {
  roundTrips: number
  rowsRead: number
  rowsWritten: number
  statements: { text: string; values: unknown[] }[]
}

/** The database with a meter on it. */
export function meteredDatabase(binding: D1Database): { db: Database; meter: Meter } {
  const meter: Meter = { roundTrips: 0, rowsRead: 0, rowsWritten: 0, statements: [] }
  const count = (results: D1Result[]) => {
    meter.roundTrips += 1
    for (const { meta } of results) {
      meter.rowsRead += meta.rows_read
      meter.rowsWritten += meta.rows_written
    }
  }
  const metered = new Proxy(binding, {
    get(target, name) {
      if (name === 'prepare')
        return (text: string) => {
          const noted = { text, values: [] }
          meter.statements.push(noted)
          return meteredStatement(target.prepare(text), count, noted)
        }
      if (name === 'batch') {
        return async (statements: D1PreparedStatement[]) => {
          const results = await target.batch(statements.map((statement) => originals.get(statement) ?? statement))
          count(results)
          return results
        }
      }
      return Reflect.get(target, name)
    },
  })
  return { db: openD1(metered), meter }
}

const originals = new WeakMap<object, D1PreparedStatement>()

function meteredStatement(
  statement: D1PreparedStatement,
  count: (results: D1Result[]) => void,
  noted: Meter['statements'][number],
): D1PreparedStatement {
  const proxy = new Proxy(statement, {
    get(target, name) {
      if (name === 'bind') {
        return (...values: unknown[]) => {
          noted.values = values
          return meteredStatement(target.bind(...values), count, noted)
        }
      }
      if (name === 'all' || name === 'run') {
        return async () => {
          const result = await target[name]()
          count([result])
          return result
        }
      }
      return Reflect.get(target, name)
    },
  })
  originals.set(proxy, statement)
  return proxy
}
