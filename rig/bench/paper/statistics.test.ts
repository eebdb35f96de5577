import { expect, it } from 'vitest'
import { quantile, ratioOf, spreadOf } from './statistics.ts'

it.each([
  { values: [5], share: 0.5, is: 5 },
  { values: [3, 1, 2], share: 0.5, is: 2 },
  { values: [4, 1, 3, 2], share: 0.5, is: 2.5 },
  { values: [0, 10], share: 0.25, is: 2.5 },
  { values: [1, 2, 3], share: 1, is: 3 },
  { values: [10, 9, 100], share: 0, is: 9 },
])('of $values a share of $share lies below $is', ({ values, share, is }) => {
  expect(quantile(values, share)).toBe(is)
})

it('of nothing there is no quantile', () => {
  expect(quantile([], 0.5)).toBeNaN()
})

it('a spread is the median and the quartiles, in whatever order the values came', () => {
  expect(spreadOf([5, 1, 4, 2, 3])).toEqual({ median: 3, low: 2, high: 4 })
})

it('a ratio is taken round by round, so that a slow round does not show', () => {
  expect(ratioOf([50, 5, 50], [100, 10, 100])).toEqual({ median: 0.5, low: 0.5, high: 0.5 })
})
