import {
  type ListEntry,
  type RankedArticle,
  type RankedList,
  type RankingSnapshot,
  type RankingWindow,
  type Section,
  listEntry,
} from '@broadsheet/model'
import { toListable, toRankedListables, type RankedListables } from '../fill-lists.ts'
import { mapWindows } from '../map-windows.ts'
import { memoiseByRanking } from './memoise-by-ranking.ts'

const suggestionLimit = 6

/** A list of a ranking; that of the whole paper if `section` is null. */
type WantedList = { window: RankingWindow; section: string | null }

/** The lists of a ranking that an article's lists are filled from; empty without a ranking. */
export function rankedListables(ranking: RankingSnapshot | null): RankedListables {
  return ranking === null ? noListables : listablesOf(ranking)
}

const noListables = toRankedListables([], [])

const listablesOf = memoiseByRanking((ranking) => {
  const listables = ranking.entries.map(toListable)
  const at = (places: readonly number[]) => places.flatMap((place) => listables[place] ?? [])
  return toRankedListables(at(ranking.windows.trending.places), at(ranking.recommended))
})

/** A list of a ranking; empty without a ranking. */
export function rankedEntries(
  ranking: RankingSnapshot | null,
  { window, section }: WantedList,
): readonly RankedArticle[] {
  if (ranking === null || (section !== null && !Object.hasOwn(ranking.sections, section))) return []
  return listsOf(ranking, section ?? undefined)[window]
}

type Lists = Record<RankingWindow, readonly RankedArticle[]>

// The lists of the whole paper have the empty key, which no section has.
const listsOf = memoiseByRanking((ranking, section): Lists => {
  const windows = section === '' ? ranking.windows : ranking.sections[section]?.windows
  return mapWindows((window) => articlesOf(ranking, windows?.[window]))
})

function articlesOf({ entries }: RankingSnapshot, list: RankedList | undefined): RankedArticle[] {
  return (list?.places ?? []).flatMap((place, index) => {
    const entry = entries[place]
    if (entry === undefined) return []
    return [
      {
        ...entry,
        views: list?.views?.[index] ?? entry.views,
        votes: list?.votes?.[index] ?? entry.votes,
        moved: list?.moved[index] ?? null,
        pinned: index < (list?.pinned ?? 0),
      },
    ]
  })
}

/** The sections of a ranking, by name: the site's navigation. */
export function rankedSections(ranking: RankingSnapshot | null): readonly Section[] {
  return ranking === null ? noSections : sectionsOf(ranking)
}

const noSections: readonly Section[] = []

const sectionsOf = memoiseByRanking(({ sections }): readonly Section[] =>
  Object.entries(sections).map(([slug, { name }]) => ({ slug, name })),
)

/** A list of a ranking for a page that shows it beside others: headlines, at most `limit`. */
function listOf(ranking: RankingSnapshot | null, list: WantedList, limit: number): ListEntry[] {
  return rankedEntries(ranking, list).slice(0, limit).map(listEntry)
}

// Fewer say nothing about what is read.
const leastRead = 3

/** The most read of a window, for a page that shows them beside others; empty if too little was read to rank. */
export function mostReadOf(entries: readonly RankedArticle[], limit: number): ListEntry[] {
  return entries.length < leastRead ? [] : entries.slice(0, limit).map(listEntry)
}

/** What a page that has nothing of its own to show (404, 410) has from a ranking: navigation, and what others read. */
export function shownInstead(ranking: RankingSnapshot | null) {
  return {
    sections: rankedSections(ranking),
    suggestions: suggestedArticles(ranking),
    snapshot: ranking?.computedAt ?? null,
  }
}

/** A few articles that are read now, for a page that has nothing to show. */
export function suggestedArticles(ranking: RankingSnapshot | null): ListEntry[] {
  return listOf(ranking, { window: 'trending', section: null }, suggestionLimit)
}
