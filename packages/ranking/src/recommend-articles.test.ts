import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { candidate, candidates, now, type CandidateFacts } from '../testing/candidates.ts'
import type { Candidate } from './activity.ts'
import { recommendArticles } from './recommend-articles.ts'

const nobody: ReadonlySet<Candidate> = new Set()

function recommended(list: readonly Candidate[], limit = 40, leading = nobody): string[] {
  return recommendArticles(list, { now, limit, leading }).map(({ article }) => article.slug)
}

describe('the recommended articles', () => {
  it('are at most two of a section in each eight while others wait', () => {
    const sections = ['harbour', 'council', 'sport', 'weather']
    const list = sections.flatMap((section, place) =>
      Array.from({ length: 10 }, (_, index) =>
        candidate(`${section}-${index}`, { section, votes: [[-1, 100 - 10 * place]] }),
      ),
    )
    const slugs = recommended(list)
    for (const round of [slugs.slice(0, 8), slugs.slice(8, 16)]) {
      const ofSections = sections.map((section) => round.filter((slug) => slug.startsWith(section)).length)
      expect(ofSections).toEqual([2, 2, 2, 2])
    }
  })

  const earlier: CandidateFacts = { views: [[-2, 100]] }
  it.each([
    ['more readers lately', { views: [[0, 100]] }, { views: [[-20, 100]] }],
    ['more votes of as many readers', { ...earlier, votes: [[-90, 20]] }, earlier],
    ['more evidence for its votes', { total: { views: 200, votes: 180 } }, { total: { views: 2, votes: 2 } }],
    ['a later time', { publishedAt: now - 3600 }, { publishedAt: now - 90_000 }],
  ] as [string, CandidateFacts, CandidateFacts][])('come first for %s', (_why, better, worse) => {
    const list = [candidate('worse', worse), candidate('better', better)]
    expect(recommended(list)).toEqual(['better', 'worse'])
  })

  it('show a story once while there are others', () => {
    const ferry = (slug: string, headline: string) => candidate(slug, { headline, section: slug, views: [[0, 9]] })
    const list = [
      ferry('a', 'Ferry runs aground off the mole'),
      ferry('b', 'Ferry runs aground off the mole at dawn'),
      candidate('c', { headline: 'Council adopts budget', section: 'c', views: [[0, 7]] }),
      candidate('d', { headline: 'Rain', section: 'd' }),
    ]
    expect(recommended(list).slice(0, 2)).toContain('c')
  })

  it('reserve the sixth place for the young article that fewest have seen', () => {
    const known = Array.from({ length: 12 }, (_, index) =>
      candidate(`known-${index}`, { section: `section-${index}`, views: [[-1, 50]], publishedAt: now - 3600 }),
    )
    const fewSaw = candidate('few-saw', { section: 'new', publishedAt: now - 3600, expected: [[0, 5]] })
    const unseen = candidate('unseen', { section: 'new', publishedAt: now - 7200, expected: [[0, 1]] })
    const old = candidate('old', { section: 'new', publishedAt: now - 400_000 })
    expect(recommended([...known, fewSaw, unseen, old])[5]).toBe('unseen')
  })

  it('give a new article a chance among many that are read', () => {
    const read = Array.from({ length: 500 }, (_, index) =>
      candidate(`read-${index}`, {
        section: `section-${index % 20}`,
        views: [[-1, 100 + index]],
        publishedAt: now - 3600,
      }),
    )
    expect(recommended([...read, candidate('new', { publishedAt: now - 60 })])[5]).toBe('new')
  })

  it('leave out second runs, and have the leaders of the ranking last', () => {
    const leader = candidate('leader', { views: [[0, 900]] })
    const list = [leader, candidate('second-run', { isDuplicate: true, views: [[0, 90]] }), candidate('quiet')]
    expect(recommended(list, 40, new Set([leader]))).toEqual(['quiet', 'leader'])
  })

  it('contain each article once, up to the limit, whatever the order of the candidates', () => {
    fc.assert(
      fc.property(candidates, fc.integer({ min: 0, max: 40 }), fc.gen(), (list, limit, gen) => {
        const slugs = recommended(list, limit)
        expect(new Set(slugs).size).toBe(slugs.length)
        expect(slugs).toHaveLength(Math.min(limit, list.filter(({ isDuplicate }) => !isDuplicate).length))
        const shuffled = gen(() => fc.shuffledSubarray(list, { minLength: list.length }))
        expect(recommended(shuffled, limit)).toEqual(slugs)
      }),
    )
  })
})
