import fc from 'fast-check'
import { expect, it } from 'vitest'
import { closestOf, spreadRelated } from './spread-related.ts'

it('finds the articles that an article’s neighbours are close to, never the article itself', () => {
  const close = new Map([
    [
      2,
      new Map([
        [1, 0.8],
        [3, 0.9],
      ]),
    ],
    [3, new Map([[4, 0.5]])],
  ])
  const spread = spreadRelated(1, new Map([[2, 0.8]]), (id) => close.get(id) ?? new Map())
  expect([...spread]).toEqual([
    [2, 1],
    [3, 0.9],
  ])
})

it('uses the closest ten, whatever their order', () => {
  const scores = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 9 })), {
    selector: ([id]) => id,
  })
  fc.assert(
    fc.property(scores, (list) => {
      const closest = closestOf(1, new Map(list))
      expect(closest).toEqual(closestOf(1, new Map(list.toReversed())))
      expect(closest.length).toBeLessThanOrEqual(10)
      expect(closest).not.toContain(1)
    }),
  )
})

it('gives no article a score above 1', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const lists = fc.dictionary(fc.integer({ min: 2, max: 30 }).map(String), share)
  const scoresOf = (list: Record<string, number>) =>
    new Map(Object.entries(list).map(([id, score]) => [Number(id), score]))
  fc.assert(
    fc.property(lists, lists, (direct, next) => {
      for (const score of spreadRelated(1, scoresOf(direct), () => scoresOf(next)).values()) {
        expect(score).toBeLessThanOrEqual(1 + 1e-9)
      }
    }),
  )
})
