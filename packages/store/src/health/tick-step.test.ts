import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { openDatabase } from '../d1/database.ts'
import { findTickStep } from './find-tick-step.ts'
import { markTickStep } from './mark-tick-step.ts'

it('the last mark of a step stands, also one that a corrected clock set back', async () => {
  const db = openDatabase(env.DB)
  expect(await findTickStep(db, 'ranking')).toBeNull()
  for (const doneAt of [1_000, 90_000, 1_300]) {
    await markTickStep(db, 'ranking', doneAt)
    expect(await findTickStep(db, 'ranking')).toBe(doneAt)
  }
})
