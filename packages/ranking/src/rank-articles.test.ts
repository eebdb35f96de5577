import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { candidate, candidates, hour, now } from '../testing/candidates.ts'
import type { Candidate } from './activity.ts'
import { rankArticles } from './rank-articles.ts'

function slugs(window: keyof ReturnType<typeof rankArticles>, list: readonly Candidate[], at = now) {
  return rankArticles(list, at)[window].map(({ article }) => article.slug)
}

describe('a ranking', () => {
  it('has the article first that got fifty views in the last hour', () => {
    const yesterday = candidate('yesterday', { votes: [[-24, 60]] })
    const fresh = candidate('fresh', { publishedAt: now - 60 })
    const hot = candidate('hot', { publishedAt: now - 30 * 86_400, views: [[0, 50]] })
    expect(slugs('trending', [yesterday, fresh, hot])).toEqual(['hot', 'yesterday', 'fresh'])
  })

  it('ranks the older of two articles with equal views lower', () => {
    const older = candidate('older', { publishedAt: now - 7200, views: [[0, 5]] })
    const newer = candidate('newer', { publishedAt: now - 3600, views: [[0, 5]] })
    expect(slugs('trending', [older, newer])).toEqual(['newer', 'older'])
  })

  it('is in order of time if nobody has read anything; only Trending has what nobody read', () => {
    const list = [
      candidate('b', { publishedAt: 1 }),
      candidate('c', { publishedAt: 3 }),
      candidate('a', { publishedAt: 1 }),
    ]
    for (const window of ['day', 'week', 'month', 'all'] as const) expect(slugs(window, list)).toEqual([])
    expect(slugs('trending', list)).toEqual(['c', 'a', 'b'])
  })

  it('treats an article that nobody has seen as an average one', () => {
    const passedOver = candidate('passed-over', { views: [[0, 2]], expected: [[0, 20]] })
    const preferred = candidate('preferred', { views: [[0, 20]], expected: [[0, 2]] })
    const unseen = candidate('unseen')
    expect(slugs('trending', [passedOver, unseen, preferred])).toEqual(['preferred', 'unseen', 'passed-over'])
  })

  it('prefers a few views beyond those of its place to many that its place alone explains', () => {
    const well = candidate('well-placed', { views: [[0, 100]], expected: [[0, 100]] })
    const liked = candidate('liked', { views: [[0, 20]], expected: [[0, 4]] })
    expect(slugs('trending', [well, liked])).toEqual(['liked', 'well-placed'])
  })

  it.each([
    { window: 'day', counts: ['in a day'] },
    { window: 'week', counts: ['in a week', 'in a day'] },
    { window: 'month', counts: ['in a month', 'in a week', 'in a day'] },
    { window: 'all', counts: ['ever', 'in a month', 'in a week', 'in a day'] },
  ] as const)('counts within its window: $window', ({ window, counts }) => {
    const list = [
      candidate('in a day', { views: [[-5, 10]] }),
      candidate('in a week', { views: [[-6 * 24, 20]] }),
      candidate('in a month', { views: [[-29 * 24, 30]] }),
      candidate('ever', { total: { views: 40, votes: 0 } }),
    ]
    expect(slugs(window, list)).toEqual(counts)
  })
})

describe('any ranking', () => {
  it('is the same total order, whatever the order of the candidates', () => {
    fc.assert(
      fc.property(candidates, fc.gen(), (list, gen) => {
        const shuffled = gen(() => fc.shuffledSubarray(list, { minLength: list.length }))
        const ranked = rankArticles(list, now)
        expect(rankArticles(shuffled, now)).toEqual(ranked)
        expect(new Set(ranked.trending)).toEqual(new Set(list))
      }),
    )
  })

  it('never ranks an article lower for one more recent view', () => {
    fc.assert(
      fc.property(
        candidates,
        fc.nat(),
        fc.constantFrom('trending', 'day', 'week', 'month', 'all'),
        (list, pick, window) => {
          const chosen = list[pick % list.length]
          if (chosen === undefined) return
          const more = <Counted extends { views: number }>(counts: Counted) => ({ ...counts, views: counts.views + 1 })
          const seen: Candidate = {
            ...chosen,
            article: more(chosen.article),
            hours: [...chosen.hours, { hour: hour(0), views: 1, votes: 0, expected: 0 }],
            week: more(chosen.week),
            month: more(chosen.month),
          }
          const place = (among: readonly Candidate[]) => slugs(window, among).indexOf(chosen.article.slug)
          const [before, after] = [place(list), place(list.map((entry) => (entry === chosen ? seen : entry)))]
          expect(after).toBeGreaterThanOrEqual(0)
          expect(after).toBeLessThanOrEqual(before < 0 ? list.length : before)
        },
      ),
    )
  })

  it('never moves an older article over a newer one with the same activity as time passes', () => {
    fc.assert(
      fc.property(candidates, fc.nat({ max: 60 * 86_400 }), (list, later) => {
        const [older] = list
        if (older === undefined) return
        const article = { ...older.article, slug: 'newer', publishedAt: older.article.publishedAt + 1 }
        for (const window of ['trending', 'day', 'week', 'month', 'all'] as const) {
          const ranked = slugs(window, [older, { ...older, article }], now + later)
          const isUnread = window !== 'trending' && ranked.length === 0
          expect(ranked).toEqual(isUnread ? [] : ['newer', older.article.slug])
        }
      }),
    )
  })
})

describe('votes in Trending', () => {
  const newer = candidate('newer', { publishedAt: now - 3600 })
  const older = { publishedAt: now - 7200 }

  it('of one network an hour make no lead story, even in a paper that nobody reads', () => {
    expect(slugs('trending', [newer, candidate('older', { ...older, votes: [[0, 1]] })])).toEqual(['newer', 'older'])
    expect(
      slugs('trending', [
        newer,
        candidate('older', {
          ...older,
          votes: [
            [0, 1],
            [-1, 1],
            [-2, 1],
          ],
        }),
      ]),
    ).toEqual(['newer', 'older'])
  })

  it('of two in an hour count both', () => {
    expect(slugs('trending', [newer, candidate('older', { ...older, votes: [[0, 2]] })])).toEqual(['older', 'newer'])
  })
})
