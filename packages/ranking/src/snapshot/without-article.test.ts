import type { RankedList, RankingSnapshot } from '@broadsheet/model'
import { describe, expect, it } from 'vitest'
import { withoutArticle } from './without-article.ts'

const section = { slug: 'harbour', name: 'Harbour' }
const entry = (slug: string) => ({
  slug,
  section,
  headline: slug,
  lang: null,
  publishedAt: 1,
  views: 0,
  votes: 0,
  image: null,
  hours: '',
})
const list = (places: number[], pinned = 0): RankedList => ({
  places,
  moved: places.map((place) => place),
  pinned,
  views: places.map((place) => 10 + place),
  votes: places.map((place) => 20 + place),
})
const windows = {
  trending: list([2, 0, 1], 2),
  day: list([1]),
  week: list([]),
  month: list([0, 1, 2]),
  all: list([2, 1, 0]),
}
const ranking: RankingSnapshot = {
  version: 3,
  computedAt: 1,
  entries: [entry('a'), entry('b'), entry('c')],
  windows,
  sections: { harbour: { name: 'Harbour', windows } },
  recommended: [1, 0],
}

const slugsOf = ({ entries }: RankingSnapshot, places: readonly number[]) => places.map((place) => entries[place]?.slug)

describe('a ranking without an article', () => {
  it.each([
    ['a', ['c', 'b'], 1, ['b']],
    ['b', ['c', 'a'], 2, ['a']],
    ['c', ['a', 'b'], 1, ['b', 'a']],
  ])('is the same with %s left out, and pinned articles stay pinned', (slug, trending, pinned, recommended) => {
    const without = withoutArticle(ranking, ['its-slug-now', slug])
    expect(JSON.stringify(without)).not.toContain(`"slug":"${slug}"`)
    for (const lists of [without.windows, without.sections['harbour']?.windows]) {
      expect(slugsOf(without, lists?.trending.places ?? [])).toEqual(trending)
      expect(lists?.trending.pinned).toBe(pinned)
      for (const { places, ...one } of Object.values(lists ?? {})) {
        const before = places.map((place) =>
          ranking.entries.findIndex((each) => each.slug === without.entries[place]?.slug),
        )
        expect(one.moved).toEqual(before)
        expect(one.views).toEqual(before.map((place) => 10 + place))
        expect(one.votes).toEqual(before.map((place) => 20 + place))
      }
    }
    expect(slugsOf(without, without.recommended)).toEqual(recommended)
  })

  it('that it does not have is the same object', () => {
    expect(withoutArticle(ranking, ['d'])).toBe(ranking)
  })
})
