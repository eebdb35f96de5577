import { expect, it } from 'vitest'
import { listFound } from './list-found.ts'

const noPriority = new Float64Array(5)

it('measures a ranking that finds the first and the third', () => {
  const scores = Float64Array.of(9, 4, 3, 2, 1)
  expect(listFound(scores, 0, [1, 3], noPriority)).toEqual({
    averagePrecision: (1 + 2 / 3) / 2,
    precisionAt5: 2 / 5,
    reciprocalRank: 1,
  })
})

it('never finds the query itself', () => {
  const scores = Float64Array.of(1, 9, 8, 7, 6)
  expect(listFound(scores, 1, [0], noPriority)).toMatchObject({ reciprocalRank: 1 / 4 })
})

it('orders equals by their priority, not as they stand in the file', () => {
  const scores = new Float64Array(3)
  const reciprocalRank = (...priority: number[]) =>
    listFound(scores, 0, [1], Float64Array.from(priority)).reciprocalRank
  expect(reciprocalRank(0, 0.9, 0.1)).toBe(1)
  expect(reciprocalRank(0, 0.1, 0.9)).toBe(1 / 2)
})
