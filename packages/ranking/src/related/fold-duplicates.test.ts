import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldDuplicates } from './fold-duplicates.ts'

const at = (id: number, publishedAt = id) => ({ id, publishedAt })

it.each([
  ['the later into the earlier', [[at(2), at(1)]], [[2, 1]]],
  ['of two at the same time the one that was added later', [[at(5, 9), at(4, 9)]], [[5, 4]]],
  ['two into one', [[at(2), at(1)], [at(1), at(3)]], [[2, 1], [3, 1]]], // oxfmt-ignore
  ['no one into a folded one', [[at(2), at(1)], [at(3), at(2)]], [[2, 1]]], // oxfmt-ignore
] as const)('folds %s', (_what, pairs, expected) => {
  expect([...foldDuplicates(pairs)]).toEqual(expected)
})

it('makes no chains, and folds only into earlier articles, whatever the order of the pairs', () => {
  const article = fc.record({ id: fc.integer({ min: 1, max: 12 }) }).map(({ id }) => at(id, (id * 7) % 5))
  fc.assert(
    fc.property(fc.array(fc.tuple(article, article)), (pairs) => {
      const folded = foldDuplicates(pairs)
      expect(foldDuplicates(pairs.toReversed())).toEqual(folded)
      for (const [id, into] of folded) {
        expect(folded.has(into)).toBe(false)
        const [original, rerun] = [(into * 7) % 5, (id * 7) % 5]
        expect(original < rerun || (original === rerun && into < id)).toBe(true)
      }
    }),
  )
})
