import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { meteredDatabase } from '../../test/metered-database.ts'
import { inOneTrip } from './in-one-trip.ts'
import type { Database } from './open-d1.ts'
import { runStatements } from './run-statements.ts'
import { sql } from './sql.ts'

const { db, meter } = meteredDatabase(env.DB)
const ask = async (asked: Database, ...values: number[]) => {
  const rows = await runStatements(
    asked,
    values.map((value) => sql<{ value: number }>`SELECT ${value} AS value`),
  )
  return rows.map(([row]) => row?.value)
}
const trips = async <Result>(run: () => Promise<Result>) => {
  const before = meter.roundTrips
  return [await run(), meter.roundTrips - before]
}

it('verbs that ask together cost one round trip, and each gets its own rows', async () => {
  const both = async () => await inOneTrip(db, (together) => Promise.all([ask(together, 1, 2), ask(together, 3)]))
  expect(await trips(both)).toEqual([[[1, 2], [3]], 1])
})

it('a verb that asks again later costs another', async () => {
  const again = async (asked: Database) => [await ask(asked, 1), await ask(asked, 2)]
  const both = async () => await inOneTrip(db, (together) => Promise.all([again(together), ask(together, 3)]))
  expect(await trips(both)).toEqual([[[[1], [2]], [3]], 2])
})

it('a wrong statement fails all of its trip', async () => {
  const wrong = async (asked: Database) => await runStatements(asked, [sql`SELECT nothing`])
  const both = await inOneTrip(db, (together) => Promise.allSettled([wrong(together), ask(together, 1)]))
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})
