import fc from 'fast-check'
import { expect, it } from 'vitest'
import { headlineGrams, headlineLikeness } from './headline-grams.ts'

const alike = (one: string, other: string) => headlineLikeness(headlineGrams(one), headlineGrams(other))

it('matches a word with another ending', () => {
  expect(alike('GM recalls trucks', 'Recall of a GM truck')).toBeGreaterThan(0.6)
})

it('ignores everyday words', () => {
  expect(alike('What is it about?', 'It is what it is about')).toBe(0)
})

it('compares Chinese headlines by pairs of characters', () => {
  expect(alike('台风逼近', '台风过后')).toBeGreaterThan(0.3)
  expect(alike('台风逼近', '图书馆搬迁')).toBe(0)
})

it('is symmetric, from 0 to 1, for any two texts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      expect(alike(one, other)).toBe(alike(other, one))
      expect(alike(one, other)).toBeGreaterThanOrEqual(0)
      expect(alike(one, other)).toBeLessThanOrEqual(1)
    }),
  )
})
