import { type Costs, within } from '@broadsheet/model'
import { DatabaseUnavailable } from './database-unavailable.ts'
import { watchStatement, watchedStatement, type Ask } from './watch-statement.ts'
import { wholeResults } from './whole-results.ts'

/** How long one call of D1 may take, and all calls of one request. */
type D1Limits = { callMilliseconds: number; requestMilliseconds: number }

/**
 * A D1 binding for one request. It adds its calls to `costs`, ends calls that exceed the limits, and refuses an
 * incomplete answer. It rejects with DatabaseUnavailable for faults of D1, and with D1's own error for a wrong
 * statement.
 */
export function watchDatabase(binding: D1Database, costs: Costs, limits: D1Limits): D1Database {
  const ask = createAsk(costs, limits)
  const { prepare, batch } = watchQueries(binding, ask)
  return {
    prepare,
    batch,
    exec: async (query) => await ask(async () => await binding.exec(query)),
    dump: async () => await ask(async () => await binding.dump()),
    withSession(constraint) {
      const session = binding.withSession(constraint)
      return { ...watchQueries(session, ask), getBookmark: () => session.getBookmark() }
    },
  }
}

function watchQueries(binding: Pick<D1Database, 'prepare' | 'batch'>, ask: Ask): Pick<D1Database, 'prepare' | 'batch'> {
  return {
    prepare: (query) => watchStatement(binding.prepare(query), ask),
    batch: async <Row>(statements: D1PreparedStatement[]) =>
      await ask(
        () => binding.batch<Row>(statements.map(watchedStatement)),
        (results) => wholeResults(results, statements.length),
      ),
  }
}

function createAsk(costs: Costs, limits: D1Limits): Ask {
  const began = performance.now()
  return async (call, resultsOf) => {
    const startedAt = performance.now()
    const left = Math.min(limits.callMilliseconds, Math.max(0, limits.requestMilliseconds - (startedAt - began)))
    costs.d1RoundTrips += 1
    try {
      const answer = await within(left, call(), late)
      if (resultsOf !== undefined) count(costs, resultsOf(answer))
      return answer
    } catch (error) {
      if (error instanceof DatabaseUnavailable || isWrongQuestion(error)) throw error
      throw new DatabaseUnavailable('D1 failed', { cause: error })
    } finally {
      costs.d1Milliseconds += performance.now() - startedAt
    }
  }
}

function late(milliseconds: number): DatabaseUnavailable {
  return new DatabaseUnavailable(`D1 did not answer within ${Math.round(milliseconds)} ms`)
}

function count(costs: Costs, results: readonly D1Result[]): void {
  for (const { meta } of results) {
    costs.rowsRead += meta.rows_read
    costs.rowsWritten += meta.rows_written
  }
}

// https://developers.cloudflare.com/d1/observability/debug-d1/ and https://www.sqlite.org/rescode.html: errors
// that every retry would get again.
const wrongQuestion = /D1_TYPE_ERROR|SQLITE_(ERROR|CONSTRAINT|MISMATCH|RANGE|TOOBIG|AUTH|MISUSE)/

function isWrongQuestion(error: unknown): boolean {
  return error instanceof Error && wrongQuestion.test(error.message)
}
