import type { Departures, RankedEntry, RankedList, RankingSnapshot, WindowLists } from '@broadsheet/model'
import { mapWindows } from '../map-windows.ts'

/**
 * A ranking as it is after some departures: articles that readers can't open are in no list, and the following ones move
 * up; those that moved are at their new addresses, and in no list of a section that they left. It is the same object if
 * none of its articles departed, and from one call to the next while the same did: pages memoise what they make of it.
 */
export function withDepartures(ranking: RankingSnapshot, departures: Departures): RankingSnapshot {
  if (departures.size === 0) return ranking
  const changes = ranking.entries.flatMap((entry, place): Change[] => {
    const now = departures.get(entry.slug)
    const isThere = now?.slug === entry.slug && now.section.slug === entry.section.slug
    return now === undefined || isThere ? [] : [[place, now]]
  })
  if (changes.length === 0) return ranking
  const key = JSON.stringify(changes)
  const known = last.get(ranking)
  if (known?.key === key) return known.changed
  const changed = withChanges(ranking, new Map(changes))
  last.set(ranking, { key, changed })
  return changed
}

type EntryNow = Pick<RankedEntry, 'slug' | 'section'> | null
type Change = [place: number, now: EntryNow]

const last = new WeakMap<RankingSnapshot, { key: string; changed: RankingSnapshot }>()

function withChanges(ranking: RankingSnapshot, changes: ReadonlyMap<number, EntryNow>): RankingSnapshot {
  const entries = ranking.entries.map((entry, place) => {
    const now = changes.get(place)
    return now === undefined ? entry : now && { ...entry, ...now }
  })
  const places = new Map<number, number>()
  for (const [place, entry] of entries.entries()) if (entry !== null) places.set(place, places.size)
  const inPaper: PlaceNow = (place) => places.get(place) ?? null
  const sections = Object.entries(ranking.sections).map(([slug, { name, windows }]) => {
    const inSection: PlaceNow = (place) => (entries[place]?.section.slug === slug ? inPaper(place) : null)
    return [slug, { name, windows: windowsOf(windows, inSection) }] as const
  })
  return {
    ...ranking,
    entries: entries.filter((entry) => entry !== null),
    windows: windowsOf(ranking.windows, inPaper),
    sections: Object.fromEntries(sections),
    recommended: ranking.recommended.flatMap((place) => inPaper(place) ?? []),
  }
}

/** The place of an entry that is still in a list; null for one that left it. */
type PlaceNow = (place: number) => number | null

function windowsOf(windows: WindowLists, placeNow: PlaceNow): WindowLists {
  return mapWindows((window) => listOf(windows[window], placeNow))
}

function listOf({ places, moved, pinned, views, votes }: RankedList, placeNow: PlaceNow): RankedList {
  const stays = places.map((place) => placeNow(place) !== null)
  const staying = <Value>(values: readonly Value[]) => values.filter((_, at) => stays[at])
  return {
    places: places.flatMap((place) => placeNow(place) ?? []),
    moved: staying(moved),
    pinned: stays.slice(0, pinned).filter(Boolean).length,
    ...(views && { views: staying(views) }),
    ...(votes && { votes: staying(votes) }),
  }
}
