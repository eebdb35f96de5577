import { parseViewHours, rankingSnapshotSchema, rankingWindows } from '@broadsheet/model'
import fc from 'fast-check'
import { parse } from 'valibot'
import { expect, it } from 'vitest'
import { candidate, candidates, now } from '../testing/candidates.ts'
import type { Candidate } from './activity.ts'
import { composeRanking } from './compose-ranking.ts'
import { mostReadOf, rankedEntries } from './snapshot/ranked-entries.ts'

const sections = ['harbour', 'council', 'sport', 'weather'].map((slug) => ({ slug, name: slug.toUpperCase() }))

it('is a snapshot in which each place is that of an entry, once a list', () => {
  fc.assert(
    fc.property(candidates, (list) => {
      const snapshot = composeRanking({ candidates: list, sections, previous: null, now })
      expect(parse(rankingSnapshotSchema, snapshot)).toEqual(snapshot)
      const lists = [snapshot, ...Object.values(snapshot.sections)].flatMap(({ windows }) =>
        rankingWindows.map((window) => windows[window]),
      )
      for (const { places, moved, pinned, views, votes } of lists) {
        for (const each of [moved, views ?? places, votes ?? places]) expect(each).toHaveLength(places.length)
        expect(pinned).toBeLessThanOrEqual(places.length)
      }
      for (const places of [...lists.map((each) => each.places), snapshot.recommended]) {
        expect(new Set(places).size).toBe(places.length)
        for (const place of places) expect(snapshot.entries[place]).toBeDefined()
      }
      expect(new Set(snapshot.entries.map(({ slug }) => slug)).size).toBe(snapshot.entries.length)
    }),
  )
})

it('has the articles of each section, and a section without any', () => {
  const total = { views: 1, votes: 0 }
  const list = [candidate('boat', { section: 'harbour', total }), candidate('budget', { section: 'council', total })]
  const snapshot = composeRanking({ candidates: list, sections, previous: null, now })
  const inSection = (slug: string) =>
    snapshot.sections[slug]?.windows.all.places.map((place) => snapshot.entries[place]?.slug)
  expect(inSection('harbour')).toEqual(['boat'])
  expect(inSection('council')).toEqual(['budget'])
  expect(inSection('sport')).toEqual([])
})

it('has the movement of each article since the last ranking', () => {
  const before = [candidate('boat', { views: [[0, 9]] }), candidate('bell', { views: [[0, 5]] })]
  const previous = composeRanking({ candidates: before, sections, previous: null, now })
  const after = [
    candidate('boat', { views: [[0, 9]] }),
    candidate('bell', { views: [[0, 50]] }),
    candidate('seal', { views: [[0, 1]] }),
  ]
  const snapshot = composeRanking({ candidates: after, sections, previous, now })
  const { places, moved } = snapshot.windows.day
  const shown = places.map((place, index) => [snapshot.entries[place]?.slug, moved[index]])
  expect(shown).toEqual([
    ['bell', 1],
    ['boat', -1],
    ['seal', null],
  ])
  const again = composeRanking({ candidates: after, sections, previous: snapshot, now: now + 300 })
  expect(again.windows).toEqual(snapshot.windows)
})

it('has what each article got in the window of a list', () => {
  const boat = candidate('boat', {
    views: [
      [0, 4],
      [-23, 7],
      [-24, 100],
      [-8 * 24, 1000],
    ],
    votes: [[-2, 2]],
  })
  const bell = candidate('bell', { views: [[-25, 30]], total: { views: 9000, votes: 3 } })
  const snapshot = composeRanking({ candidates: [boat, bell], sections, previous: null, now })
  const shown = (section: string | null) =>
    rankingWindows.map((window) =>
      rankedEntries(snapshot, { window, section }).map(({ slug, views, votes }) => [slug, views, votes]),
    )
  expect(shown(null)).toEqual([
    [
      ['boat', 1111, 2],
      ['bell', 9000, 3],
    ],
    [['boat', 11, 2]],
    [
      ['boat', 111, 2],
      ['bell', 30, 0],
    ],
    [
      ['boat', 1111, 2],
      ['bell', 30, 0],
    ],
    [
      ['bell', 9000, 3],
      ['boat', 1111, 2],
    ],
  ])
  expect(shown('harbour')).toEqual(shown(null))
})

it('has too little to show as the most read until three articles were read', () => {
  const read = ['boat', 'bell', 'seal'].map((slug, at) => candidate(slug, { views: [[0, 9 - at]] }))
  const mostRead = (list: Candidate[]) =>
    mostReadOf(
      rankedEntries(composeRanking({ candidates: list, sections, previous: null, now }), {
        window: 'day',
        section: null,
      }),
      10,
    )
  expect(mostRead([...read.slice(0, 2), candidate('tide')])).toEqual([])
  expect(mostRead([...read, candidate('tide')]).map(({ headline }) => headline)).toEqual([
    'About boat',
    'About bell',
    'About seal',
  ])
  expect(mostReadOf([], 10)).toEqual([])
})

it('has pinned articles first, the latest before the others, and no blocked ones', () => {
  const list = [
    candidate('read', { views: [[0, 90]] }),
    candidate('first-pin', { placement: { kind: 'pin', placedAt: 1 } }),
    candidate('latest-pin', { section: 'council', placement: { kind: 'pin', placedAt: 2 } }),
    candidate('blocked', { views: [[0, 900]], placement: { kind: 'block', placedAt: 3 } }),
  ]
  const snapshot = composeRanking({ candidates: list, sections, previous: null, now })
  const slugs = (places: readonly number[]) => places.map((place) => snapshot.entries[place]?.slug)
  expect(slugs(snapshot.windows.trending.places)).toEqual(['latest-pin', 'first-pin', 'read'])
  expect(snapshot.windows.trending.pinned).toBe(2)
  expect(slugs(snapshot.sections['harbour']?.windows.trending.places ?? [])).toEqual(['first-pin', 'read'])
  expect(slugs(snapshot.windows.day.places)[0]).toBe('read')
  expect(snapshot.windows.day.pinned).toBe(0)
  expect(snapshot.entries.map(({ slug }) => slug)).not.toContain('blocked')
})

it('has the views of the last 24 hours, the current hour last', () => {
  const list = [
    candidate('boat', {
      views: [
        [0, 4],
        [-23, 7],
        [-24, 100],
      ],
    }),
  ]
  const [entry] = composeRanking({ candidates: list, sections, previous: null, now }).entries
  const hours = parseViewHours(entry?.hours ?? '')
  expect([hours[0], hours[22], hours[23]]).toEqual([7, 0, 4])
})
