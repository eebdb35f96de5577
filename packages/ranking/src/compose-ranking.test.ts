import { rankingSnapshotSchema, rankingWindows } from '@broadsheet/model'
import fc from 'fast-check'
import { parse } from 'valibot'
import { expect, it } from 'vitest'
import { candidate, candidates, now } from '../testing/candidates.ts'
import { composeRanking } from './compose-ranking.ts'

const sections = ['harbour', 'council', 'sport', 'weather'].map((slug) => ({ slug, name: slug.toUpperCase() }))

it('is a snapshot in which every place names an entry, and no list names one twice', () => {
  fc.assert(
    fc.property(candidates, (list) => {
      const snapshot = composeRanking({ candidates: list, sections, previous: null, now })
      expect(parse(rankingSnapshotSchema, snapshot)).toEqual(snapshot)
      const lists = [snapshot, ...Object.values(snapshot.sections)].flatMap(({ windows }) =>
        rankingWindows.map((window) => windows[window]),
      )
      for (const { places, moved } of lists) expect(moved).toHaveLength(places.length)
      for (const places of [...lists.map((each) => each.places), snapshot.recommended]) {
        expect(new Set(places).size).toBe(places.length)
        for (const place of places) expect(snapshot.entries[place]).toBeDefined()
      }
      expect(new Set(snapshot.entries.map(({ slug }) => slug)).size).toBe(snapshot.entries.length)
    }),
  )
})

it('lists a section’s own articles under it, and a section without any', () => {
  const list = [candidate('boat', { section: 'harbour' }), candidate('budget', { section: 'council' })]
  const snapshot = composeRanking({ candidates: list, sections, previous: null, now })
  const inSection = (slug: string) =>
    snapshot.sections[slug]?.windows.all.places.map((place) => snapshot.entries[place]?.slug)
  expect(inSection('harbour')).toEqual(['boat'])
  expect(inSection('council')).toEqual(['budget'])
  expect(inSection('sport')).toEqual([])
})

it('says how far an article has moved since the ranking before', () => {
  const before = [candidate('boat', { views: [[0, 9]] }), candidate('bell', { views: [[0, 5]] })]
  const previous = composeRanking({ candidates: before, sections, previous: null, now })
  const after = [candidate('boat', { views: [[0, 9]] }), candidate('bell', { views: [[0, 50]] }), candidate('seal')]
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
