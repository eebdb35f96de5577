import type { Departures, RankedList, RankingSnapshot } from '@broadsheet/model'
import { describe, expect, it } from 'vitest'
import { withDepartures } from './with-departures.ts'

const harbour = { slug: 'harbour', name: 'Harbour' }
const council = { slug: 'council', name: 'Council' }
const entry = (slug: string) => ({
  slug,
  section: harbour,
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
const none = list([])
const windows = {
  trending: list([2, 0, 1], 2),
  day: list([1]),
  week: none,
  month: list([0, 1, 2]),
  all: list([2, 1, 0]),
}
const ranking: RankingSnapshot = {
  version: 3,
  computedAt: 1,
  entries: [entry('a'), entry('b'), entry('c')],
  windows,
  sections: {
    harbour: { name: 'Harbour', windows },
    council: { name: 'Council', windows: { trending: none, day: none, week: none, month: none, all: none } },
  },
  recommended: [1, 0],
}

const slugsOf = ({ entries }: RankingSnapshot, places: readonly number[]) => places.map((place) => entries[place]?.slug)
const departed = (...departures: [slug: string, now: ReturnType<Departures['get']> & (object | null)][]): Departures =>
  new Map(departures)

/** The number that each list of a ranking has beside a slug, and those of before. */
function expectSameFacts(now: RankingSnapshot, { places, moved, views, votes }: RankedList, renamed = new Map()): void {
  const before = slugsOf(now, places).map((slug) =>
    ranking.entries.findIndex((each) => (renamed.get(each.slug) ?? each.slug) === slug),
  )
  expect(before).not.toContain(-1)
  expect(moved).toEqual(before)
  expect(views).toEqual(before.map((place) => 10 + place))
  expect(votes).toEqual(before.map((place) => 20 + place))
}

describe('a ranking after departures', () => {
  it.each([
    ['a', ['c', 'b'], 1, ['b']],
    ['b', ['c', 'a'], 2, ['a']],
    ['c', ['a', 'b'], 1, ['b', 'a']],
  ])('has no %s that was withdrawn, and pinned articles stay pinned', (slug, trending, pinned, recommended) => {
    const now = withDepartures(ranking, departed(['d', null], [slug, null]))
    expect(JSON.stringify(now)).not.toContain(`"slug":"${slug}"`)
    for (const lists of [now.windows, now.sections['harbour']?.windows]) {
      expect(slugsOf(now, lists?.trending.places ?? [])).toEqual(trending)
      expect(lists?.trending.pinned).toBe(pinned)
      for (const one of Object.values(lists ?? {})) expectSameFacts(now, one)
    }
    expect(slugsOf(now, now.recommended)).toEqual(recommended)
  })

  it('has nothing when all were withdrawn', () => {
    const now = withDepartures(ranking, departed(['a', null], ['b', null], ['c', null]))
    expect(now).toMatchObject({ entries: [], recommended: [], windows: { trending: { places: [], pinned: 0 } } })
  })

  it('has an article that was renamed under its new slug, at its old place', () => {
    const now = withDepartures(ranking, departed(['a', { slug: 'x', section: harbour }]))
    expect(slugsOf(now, now.windows.trending.places)).toEqual(['c', 'x', 'b'])
    expect(slugsOf(now, now.sections['harbour']?.windows.trending.places ?? [])).toEqual(['c', 'x', 'b'])
    expect(slugsOf(now, now.recommended)).toEqual(['b', 'x'])
    for (const one of Object.values(now.windows)) expectSameFacts(now, one, new Map([['a', 'x']]))
  })

  it('has an article that moved in its new section, and in no list of the old one', () => {
    const now = withDepartures(ranking, departed(['c', { slug: 'c', section: council }]))
    expect(slugsOf(now, now.windows.trending.places)).toEqual(['c', 'a', 'b'])
    expect(now.entries[2]?.section).toEqual(council)
    expect(slugsOf(now, now.recommended)).toEqual(['b', 'a'])
    const ofSection = now.sections['harbour']?.windows
    expect(slugsOf(now, ofSection?.trending.places ?? [])).toEqual(['a', 'b'])
    expect(ofSection?.trending.pinned).toBe(1)
    for (const one of Object.values(ofSection ?? {})) expectSameFacts(now, one)
  })

  it('is the same object where nothing of it departed, or is back where it was', () => {
    expect(withDepartures(ranking, departed())).toBe(ranking)
    expect(withDepartures(ranking, departed(['d', null], ['e', { slug: 'f', section: council }]))).toBe(ranking)
    expect(withDepartures(ranking, departed(['a', { slug: 'a', section: harbour }]))).toBe(ranking)
  })

  it('is one object as long as the same departed, whatever else did', () => {
    const now = withDepartures(ranking, departed(['a', null]))
    expect(withDepartures(ranking, departed(['d', null], ['a', null]))).toBe(now)
    expect(withDepartures(ranking, departed(['b', null]))).not.toBe(now)
    expect(withDepartures(ranking, departed(['a', null]))).toEqual(now)
  })
})
