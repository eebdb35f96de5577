import { expect, it } from 'vitest'
import { estimateMean } from './bootstrap.ts'

const values = Array.from({ length: 400 }, (_, index) => (index % 4 === 0 ? 1 : 0))

it('an estimate is the same for the same values, and its interval is that of a mean', () => {
  const estimate = estimateMean(values)
  expect(estimateMean(values)).toEqual(estimate)
  expect(estimate.mean).toBe(0.25)
  // 1.96 standard errors of a share of 0.25 in 400: 0.042.
  expect(estimate.high - estimate.mean).toBeCloseTo(0.042, 1)
  expect(estimate.mean - estimate.low).toBeCloseTo(0.042, 1)
})
