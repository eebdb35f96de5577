import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { openD1 } from '../d1/open-d1.ts'
import { findTickStep, markTickStep } from './tick-steps.ts'

it('the last mark of a step stands, also one that a corrected clock set back', async () => {
  const db = openD1(env.DB)
  expect(await findTickStep(db, 'ranking')).toBeNull()
  for (const doneAt of [1_000, 90_000, 1_300]) {
    await markTickStep(db, 'ranking', doneAt)
    expect(await findTickStep(db, 'ranking')).toBe(doneAt)
  }
})
