import fc from 'fast-check'
import { expect, it } from 'vitest'
import { averageVoteShare, voteShare } from './vote-share.ts'

const counts = fc.record({ views: fc.nat({ max: 1e6 }), votes: fc.nat({ max: 1e6 }) })

it('two votes of two readers prove less than 180 of 200', () => {
  expect(voteShare({ views: 2, votes: 2 }, 0.02)).toBeLessThan(voteShare({ views: 200, votes: 180 }, 0.02))
})

it('is the average without readers, and always a share', () => {
  expect(voteShare({ views: 0, votes: 0 }, 0.02)).toBeCloseTo(0.02)
  fc.assert(
    fc.property(fc.array(counts), counts, (list, one) => {
      const average = averageVoteShare(list)
      for (const share of [average, voteShare(one, average)]) {
        expect(share).toBeGreaterThan(0)
        expect(share).toBeLessThanOrEqual(1)
      }
    }),
  )
})

it('grows with every vote of the same readers', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e5 }), fc.nat({ max: 1e5 }), (views, votes) => {
      fc.pre(votes < views)
      expect(voteShare({ views, votes: votes + 1 }, 0.02)).toBeGreaterThan(voteShare({ views, votes }, 0.02))
    }),
  )
})
