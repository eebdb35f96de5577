import type { Database } from './open-d1.ts'

/**
 * Runs verbs with a database that sends the batches which they ask for together as one: one round trip, one
 * transaction. A statement that is sent alone (`staticQuery`) is not held back for others.
 *
 * @example
 * const [stats, departures] = await inOneTrip(db, async (together) =>
 *   Promise.all([readStats(together, { section, now }), readDepartures(together)]),
 * )
 */
export async function inOneTrip<Result>(
  { binding }: Database,
  ask: (together: Database) => Promise<Result>,
): Promise<Result> {
  let next: Trip | null = null
  async function depart(statements: readonly D1PreparedStatement[]): Promise<D1Result[]> {
    // Until everything that is asked for now is there.
    await Promise.resolve()
    next = null
    return await binding.batch([...statements])
  }
  return await ask({
    binding: {
      prepare: (query) => binding.prepare(query),
      batch: async <Row>(statements: D1PreparedStatement[]) => {
        next ??= newTrip(depart)
        const from = next.statements.push(...statements) - statements.length
        const results = await next.results
        return asResultsOf<Row>(results.slice(from, from + statements.length))
      },
    },
  })
}

type Trip = { statements: D1PreparedStatement[]; results: Promise<D1Result[]> }

function newTrip(depart: (statements: readonly D1PreparedStatement[]) => Promise<D1Result[]>): Trip {
  const statements: D1PreparedStatement[] = []
  return { statements, results: depart(statements) }
}

// D1 answers statements in their order, and these are the results of those that a caller named the row of.
function asResultsOf<Row>(results: D1Result[]): D1Result<Row>[] {
  return results as D1Result<Row>[]
}
