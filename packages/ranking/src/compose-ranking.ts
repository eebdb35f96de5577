import type { RankedList, RankingSnapshot, Section, WindowLists } from '@broadsheet/model'
import { movementSince } from './movement-since.ts'
import { mapWindows, rankArticles, type Candidate } from './rank-articles.ts'
import { recommendArticles } from './recommend-articles.ts'

const entriesPerWindow = 50
const entriesPerSection = 20
const recommendedPool = 40

/** What a ranking is made from: `previous` is the one that stands, null for the first; `now` is UTC epoch seconds. */
export type RankingSources = {
  candidates: readonly Candidate[]
  sections: readonly Section[]
  previous: RankingSnapshot | null
  now: number
}

/** Ranks the whole paper and each of its sections into one snapshot. Pure: the same input gives the same snapshot. */
export function composeRanking({ candidates, sections, previous, now }: RankingSources): RankingSnapshot {
  const { entries, placeOf } = collectEntries()
  const listsOf = (some: readonly Candidate[], limit: number, before: WindowLists | undefined): WindowLists => {
    const ranked = rankArticles(some, now)
    return mapWindows((window) => {
      const list = ranked[window].slice(0, limit)
      const slugs = list.map(({ article }) => article.slug)
      return { places: list.map(placeOf), moved: movementSince(slugs, readList(previous, before?.[window])) }
    })
  }

  return {
    version: 2,
    computedAt: now,
    windows: listsOf(candidates, entriesPerWindow, previous?.windows),
    sections: Object.fromEntries(
      sections.map(({ slug, name }) => {
        const ofSection = candidates.filter(({ article }) => article.section.slug === slug)
        return [slug, { name, windows: listsOf(ofSection, entriesPerSection, previous?.sections[slug]?.windows) }]
      }),
    ),
    recommended: recommendArticles(candidates, now, recommendedPool).map(placeOf),
    entries,
  }
}

function collectEntries() {
  const entries: RankingSnapshot['entries'] = []
  const places = new Map<Candidate, number>()
  const placeOf = (candidate: Candidate): number => {
    const known = places.get(candidate)
    if (known !== undefined) return known
    places.set(candidate, entries.length)
    return entries.push(candidate.article) - 1
  }
  return { entries, placeOf }
}

function readList(previous: RankingSnapshot | null, list: RankedList | undefined) {
  return list?.places.map((place, index) => ({
    slug: previous?.entries[place]?.slug,
    moved: list.moved[index] ?? null,
  }))
}
