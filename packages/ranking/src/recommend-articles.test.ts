import fc from 'fast-check'
import { expect, it } from 'vitest'
import { candidate, candidates, now } from '../testing/candidates.ts'
import { recommendArticles } from './recommend-articles.ts'

it('takes at most two of a section into each eight while others wait', () => {
  const sections = ['harbour', 'council', 'sport', 'weather']
  const list = sections.flatMap((section, place) =>
    Array.from({ length: 10 }, (_, index) =>
      candidate(`${section}-${index}`, { section, votes: [[-1, 100 - 10 * place]] }),
    ),
  )
  const [first, second] = [0, 8].map((from) => recommendArticles(list, now, 40).slice(from, from + 8))
  for (const turn of [first, second]) {
    const ofSections = sections.map((slug) => turn?.filter(({ article }) => article.section.slug === slug).length)
    expect(ofSections).toEqual([2, 2, 2, 2])
  }
})

it('recommends every article once, up to its limit', () => {
  fc.assert(
    fc.property(candidates, fc.integer({ min: 0, max: 40 }), (list, limit) => {
      const chosen = recommendArticles(list, now, limit)
      expect(new Set(chosen).size).toBe(chosen.length)
      expect(chosen).toHaveLength(Math.min(limit, list.length))
    }),
  )
})

it('prefers what readers liked lately to what they liked long ago', () => {
  const list = [candidate('long-ago', { votes: [[-20 * 24, 50]] }), candidate('lately', { votes: [[-2, 5]] })]
  expect(recommendArticles(list, now, 1).map(({ article }) => article.slug)).toEqual(['lately'])
})
