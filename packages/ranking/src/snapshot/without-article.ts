import type { RankedList, RankingSnapshot, WindowLists } from '@broadsheet/model'
import { mapWindows } from '../map-windows.ts'

/**
 * A ranking without an article, in which the following articles move up; the same object if it does not have the
 * article. `slugs` are all that it has or had: it may have moved since the ranking was made.
 */
export function withoutArticle(ranking: RankingSnapshot, slugs: readonly string[]): RankingSnapshot {
  const place = ranking.entries.findIndex((entry) => slugs.includes(entry.slug))
  if (place < 0) return ranking
  const sections = Object.entries(ranking.sections).map(
    ([key, { name, windows }]) => [key, { name, windows: windowsWithout(windows, place) }] as const,
  )
  return {
    ...ranking,
    entries: ranking.entries.toSpliced(place, 1),
    windows: windowsWithout(ranking.windows, place),
    sections: Object.fromEntries(sections),
    recommended: placesWithout(ranking.recommended, place),
  }
}

function windowsWithout(windows: WindowLists, place: number): WindowLists {
  return mapWindows((window) => listWithout(windows[window], place))
}

function listWithout(list: RankedList, place: number): RankedList {
  const at = list.places.indexOf(place)
  return {
    places: placesWithout(list.places, place),
    moved: withoutPlace(list.moved, at),
    pinned: at >= 0 && at < list.pinned ? list.pinned - 1 : list.pinned,
    ...(list.views && { views: withoutPlace(list.views, at) }),
    ...(list.votes && { votes: withoutPlace(list.votes, at) }),
  }
}

function withoutPlace<Value>(values: readonly Value[], at: number): Value[] {
  return at < 0 ? [...values] : values.toSpliced(at, 1)
}

// The later places are one less.
function placesWithout(places: readonly number[], gone: number): number[] {
  return places.flatMap((place) => (place === gone ? [] : [place > gone ? place - 1 : place]))
}
