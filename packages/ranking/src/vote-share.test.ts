import fc from 'fast-check'
import { expect, it } from 'vitest'
import { averageVoteShare, voteShare } from './vote-share.ts'

const counts = fc.record({
  views: fc.nat({ max: 1e6 }),
  captured: fc.nat({ max: 1e6 }),
  networks: fc.nat({ max: 1e6 }),
})

it('votes of two of two readers prove less than of 180 of 200', () => {
  expect(voteShare({ views: 2, captured: 0, networks: 2 }, 0.02)).toBeLessThan(
    voteShare({ views: 200, captured: 0, networks: 180 }, 0.02),
  )
})

it('is the average without readers, and always a share', () => {
  expect(voteShare({ views: 0, captured: 0, networks: 0 }, 0.02)).toBeCloseTo(0.02)
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

it('grows with every network of the same readers, from the fourth to a twentieth of them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e5 }), fc.nat({ max: 1e4 }), (views, networks) => {
      fc.pre(networks < views)
      const [before = 0, after = 0] = [networks, networks + 1].map((count) =>
        voteShare({ views, captured: 0, networks: count }, 0.02),
      )
      expect(Math.sign(after - before)).toBe(networks >= 3 && networks - 3 < views / 20 ? 1 : 0)
    }),
  )
})

it('grows with every vote of a captured page', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e5 }), fc.nat({ max: 1e5 }), (views, captured) => {
      fc.pre(captured < views)
      const [before = 0, after] = [captured, captured + 1].map((count) =>
        voteShare({ views, captured: count, networks: 0 }, 0.02),
      )
      expect(after).toBeGreaterThan(before)
    }),
  )
})
