import { describe, expect, it } from 'vitest'
import { freeSlug, skippedNumbers } from './free-slug.ts'

describe('a slug', () => {
  it.each<[string, string[], number, string]>([
    ['is the one asked for where that is free', [], 0, 'ferry'],
    ['is the one asked for after a conflict, too', ['ferry-2'], 9, 'ferry'],
    ['has the first free number where it is taken', ['ferry', 'ferry-2', 'ferry-4'], 0, 'ferry-3'],
    ['passes over numbers from the first free one on', ['ferry', 'ferry-2'], 3, 'ferry-6'],
    ['takes no number that is taken behind those', ['ferry', 'ferry-5', 'ferry-6'], 3, 'ferry-7'],
  ])('%s', (_, taken, skipped, expected) => {
    expect(freeSlug('ferry', new Set(taken), skipped)).toBe(expected)
  })
})

describe('numbers passed over', () => {
  it('are none in the first four rounds', () => {
    expect([0, 1, 2, 3].map((conflicts) => skippedNumbers(['a', 'b'], conflicts))).toEqual([0, 0, 0, 0])
  })

  it.each([
    [4, 256, 18],
    [5, 4096, 19],
    [7, 1_048_576, 20],
  ])('mostly differ between 20 writers after %i conflicts', (conflicts, below, atLeast) => {
    const skipped = Array.from({ length: 20 }, (_, writer) => skippedNumbers([`desk:${writer}`], conflicts))
    expect(Math.max(...skipped)).toBeLessThan(below)
    expect(new Set(skipped).size).toBeGreaterThanOrEqual(atLeast)
  })
})
