import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { candidate, candidates, hour, now, type CandidateFacts } from '../testing/candidates.ts'
import type { Candidate } from './activity.ts'
import { rankArticles } from './rank-articles.ts'
import { recommendArticles } from './recommend-articles.ts'

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
            hours: [...chosen.hours, { hour: hour(0), views: 1, votes: 0, captured: 0, networks: 0, expected: 0 }],
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

describe('a burst of votes', () => {
  // Read as usual: at their places, so that the least gain would lift an article over others.
  const read = Array.from({ length: 20 }, (_, index) =>
    candidate(`read-${index}`, {
      publishedAt: now - index * 7200,
      views: [[-1 - (index % 5), 40 + index]],
      expected: [[-1 - (index % 5), 40 + ((index * 7) % 20)]],
    }),
  )
  const opinion: CandidateFacts = { publishedAt: now - 60 * 86_400, views: [[-3, 2]], expected: [[-3, 2]] }

  it.each([
    ['eight votes of one network', 1],
    ['eight votes of three networks', 3],
  ])('%s gain an old opinion piece no place', (_votes, networks) => {
    const voted = candidate('opinion', { ...opinion, votes: [[0, 8]], networks: [[0, networks]] })
    expectSameLists([...read, voted], [...read, candidate('opinion', opinion)])
  })

  const reads = fc.array(fc.tuple(fc.integer({ min: -40 * 24, max: 0 }), fc.nat({ max: 500 })), { maxLength: 5 })

  it('of up to three networks changes no list, whatever else is in it', () => {
    const unvoted = fc.record({
      publishedAt: fc.integer({ min: now - 60 * 86_400, max: now }),
      views: reads,
      expected: reads,
    })
    const burst = fc.record({ networks: fc.integer({ min: 1, max: 3 }), repeats: fc.nat({ max: 20 }) })
    fc.assert(
      fc.property(candidates, unvoted, burst, (list, facts, { networks, repeats }) => {
        const before = [...list, candidate('target', facts)]
        const votes = [[0, networks + repeats]] as const
        const after = [...list, candidate('target', { ...facts, votes, networks: [[0, networks]] })]
        expectSameLists(after, before)
      }),
    )
  })

  it('of eight networks makes no lead story of an old article that few read', () => {
    const voted = candidate('opinion', { ...opinion, votes: [[0, 8]] })
    expect(slugs('trending', [...read, voted])[0]).not.toBe('opinion')
    expect(slugs('trending', [candidate('read', { views: [[0, 1]] }), voted])).toEqual(['read', 'opinion'])
  })
})

describe('votes in Trending', () => {
  const newer = candidate('newer', { publishedAt: now - 3600, views: [[-1, 100]] })
  const older = { publishedAt: now - 7200, views: [[-1, 100]] } as const

  it.each([
    ['three networks', [[0, 3]], ['newer', 'older']],
    ['four networks', [[0, 4]], ['older', 'newer']],
    [
      'four networks in days',
      [
        [-1, 1],
        [-20, 1],
        [-40, 1],
        [-60, 1],
      ],
      ['older', 'newer'],
    ],
  ] as const)('of %s count, or do not: %j', (_who, votes, ranked) => {
    expect(slugs('trending', [newer, candidate('older', { ...older, votes })])).toEqual(ranked)
  })

  it('count more the more networks agree', () => {
    const list = [4, 8, 6].map((networks) =>
      candidate(`of-${networks}`, { ...older, votes: [[0, 9]], networks: [[0, networks]] }),
    )
    expect(slugs('trending', list)).toEqual(['of-8', 'of-6', 'of-4'])
  })

  it('of any number lift no article over one that is read a fifth more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 5000 }), fc.nat({ max: 1e6 }), (views, networks) => {
        const voted = candidate('voted', { views: [[-1, views]], votes: [[0, networks]] })
        const more = candidate('more', { views: [[-1, Math.ceil(views * 1.2)]] })
        expect(slugs('trending', [voted, more])).toEqual(['more', 'voted'])
      }),
    )
  })

  it('never rank an article lower for one more network', () => {
    fc.assert(
      fc.property(candidates, fc.nat(), (list, pick) => {
        const chosen = list[pick % list.length]
        if (chosen === undefined) return
        const vote = { hour: hour(0), views: 0, votes: 1, captured: 0, networks: 1, expected: 0 }
        const voted = { ...chosen, hours: [...chosen.hours, vote] }
        const place = (among: readonly Candidate[]) => slugs('trending', among).indexOf(chosen.article.slug)
        expect(place(list.map((entry) => (entry === chosen ? voted : entry)))).toBeLessThanOrEqual(place(list))
      }),
    )
  })
})

function expectSameLists(list: readonly Candidate[], before: readonly Candidate[]): void {
  for (const window of ['trending', 'day', 'week', 'month', 'all'] as const) {
    expect(slugs(window, list)).toEqual(slugs(window, before))
  }
  expect(recommended(list)).toEqual(recommended(before))
}

function slugOf({ article }: Candidate): string {
  return article.slug
}

function recommended(list: readonly Candidate[]): string[] {
  return recommendArticles(list, { now, limit: 40, leading: new Set() }).map(slugOf)
}
