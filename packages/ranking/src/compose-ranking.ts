import {
  type RankedList,
  type RankingSnapshot,
  type RankingWindow,
  type Section,
  type WindowLists,
  formatViewHours,
} from '@broadsheet/model'
import { viewsByHour, type Candidate } from './activity.ts'
import { listLengths } from './fill-lists.ts'
import { mapWindows } from './map-windows.ts'
import { movementSince } from './movement-since.ts'
import { countsIn, rankArticles, rankBy } from './rank-articles.ts'
import { recommendArticles } from './recommend-articles.ts'

// The lengths of a list of the whole paper and of a section.
const rankedLengths = { paper: 50, section: 20 } as const

const recommendedPool = 40

/** The sources of a ranking: `previous` is the current one, null for the first; `now` is UTC epoch seconds. */
export type RankingSources = {
  candidates: readonly Candidate[]
  sections: readonly Section[]
  previous: RankingSnapshot | null
  now: number
}

/** Ranks the paper and each of its sections into one snapshot. Equal sources give an equal snapshot. */
export function composeRanking({ candidates, sections, previous, now }: RankingSources): RankingSnapshot {
  const { entries, placeOf } = collectEntries(now)
  const allowed = candidates.filter(({ placement }) => placement?.kind !== 'block')
  const pinned = rankBy(
    allowed.filter(({ placement }) => placement?.kind === 'pin'),
    ({ placement }) => placement?.placedAt ?? 0,
  )
  const ranked = rankArticles(allowed, now)
  const listsOf = (isIn: (candidate: Candidate) => boolean, limit: number, before?: WindowLists): WindowLists =>
    mapWindows((window) => {
      const pins = window === 'trending' ? pinned.filter(isIn).slice(0, limit) : []
      const others = ranked[window].filter((candidate) => isIn(candidate) && !pins.includes(candidate))
      const list = [...pins, ...others].slice(0, limit)
      const slugs = list.map(({ article }) => article.slug)
      const moved = movementSince(slugs, readList(previous, before?.[window]))
      return { places: list.map(placeOf), moved, pinned: pins.length, ...countsOf(window, list, now) }
    })

  const windows = listsOf(() => true, rankedLengths.paper, previous?.windows)
  const leading = new Set([...pinned, ...ranked.trending].slice(0, listLengths.ranking))
  return {
    version: 3,
    computedAt: now,
    windows,
    sections: Object.fromEntries(
      sections.map(({ slug, name }) => {
        const isIn = ({ article }: Candidate) => article.section.slug === slug
        return [slug, { name, windows: listsOf(isIn, rankedLengths.section, previous?.sections[slug]?.windows) }]
      }),
    ),
    recommended: recommendArticles(allowed, { now, limit: recommendedPool, leading }).map(placeOf),
    entries,
  }
}

/** The counts of a list whose window is not all time. */
function countsOf(window: RankingWindow, list: readonly Candidate[], now: number): Pick<RankedList, 'views' | 'votes'> {
  if (window === 'trending' || window === 'all') return {}
  const counts = list.map((candidate) => countsIn(window, candidate, now))
  return { views: counts.map(({ views }) => views), votes: counts.map(({ votes }) => votes) }
}

function collectEntries(now: number) {
  const entries: RankingSnapshot['entries'] = []
  const places = new Map<Candidate, number>()
  const placeOf = (candidate: Candidate): number => {
    const known = places.get(candidate)
    if (known !== undefined) return known
    places.set(candidate, entries.length)
    return entries.push({ ...candidate.article, hours: formatViewHours(viewsByHour(candidate.hours, now)) }) - 1
  }
  return { entries, placeOf }
}

function readList(previous: RankingSnapshot | null, list: RankedList | undefined) {
  return list?.places.map((place, index) => ({
    slug: previous?.entries[place]?.slug,
    moved: list.moved[index] ?? null,
  }))
}
