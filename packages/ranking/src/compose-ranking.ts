import type { RankingSnapshot, Section, WindowLists } from '@broadsheet/model'
import { mapWindows, rankArticles, type Candidate } from './rank-articles.ts'
import { recommendArticles } from './recommend-articles.ts'

const entriesPerWindow = 50
const entriesPerSection = 20
const recommendedPool = 40

/** Ranks the whole paper and each of its sections into one snapshot. Pure: the same input gives the same snapshot. */
export function composeRanking(
  candidates: readonly Candidate[],
  sections: readonly Section[],
  now: number,
): RankingSnapshot {
  const entries: RankingSnapshot['entries'] = []
  const positions = new Map<Candidate, number>()
  const place = (candidate: Candidate) => {
    const known = positions.get(candidate)
    if (known !== undefined) return known
    positions.set(candidate, entries.length)
    return entries.push(candidate.article) - 1
  }
  const placeAll = (list: readonly Candidate[], limit: number) => list.slice(0, limit).map(place)
  const windowsOf = (some: readonly Candidate[], limit: number): WindowLists => {
    const ranked = rankArticles(some, now)
    return mapWindows((window) => placeAll(ranked[window], limit))
  }

  return {
    version: 1,
    computedAt: now,
    windows: windowsOf(candidates, entriesPerWindow),
    sections: Object.fromEntries(
      sections.map(({ slug, name }) => {
        const ofSection = candidates.filter(({ article }) => article.section.slug === slug)
        return [slug, { name, windows: windowsOf(ofSection, entriesPerSection) }]
      }),
    ),
    recommended: placeAll(recommendArticles(candidates, now, recommendedPool), recommendedPool),
    entries,
  }
}
