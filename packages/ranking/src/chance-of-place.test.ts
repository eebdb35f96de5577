import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chanceOfPlace } from './chance-of-place.ts'

it('shares a click as the discount of DCG does', () => {
  const [first, second, third] = chanceOfPlace(3)
  expect(first).toBeCloseTo(0.469, 3)
  expect(second).toBeCloseTo(0.296, 3)
  expect(third).toBeCloseTo(0.235, 3)
  expect(chanceOfPlace(1)).toEqual([1])
  expect(chanceOfPlace(0)).toEqual([])
})

it('adds up to one click, and gives a higher place more of it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (of) => {
      const shares = chanceOfPlace(of)
      expect(shares).toHaveLength(of)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
      expect(shares).toEqual(shares.toSorted((a, b) => b - a))
      expect(new Set(shares).size).toBe(of)
    }),
  )
})
