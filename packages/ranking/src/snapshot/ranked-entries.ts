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
import { memoiseByRanking } from './memoise-by-ranking.ts'

const suggestionLimit = 6

/** A list of the ranking: of the whole paper when `section` is null. */
type WantedList = { window: RankingWindow; section: string | null }

/** What an article's lists are filled from beside its related articles, best first; empty where nothing is ranked. */
export function rankedListables(ranking: RankingSnapshot | null): RankedListables {
  return ranking === null ? noListables : listablesOf(ranking)
}

const noListables = toRankedListables([], [])

const listablesOf = memoiseByRanking((ranking) => {
  const listables = ranking.entries.map(toListable)
  const at = (places: readonly number[]) => places.flatMap((place) => listables[place] ?? [])
  return toRankedListables(at(ranking.windows.trending.places), at(ranking.recommended))
})

/** A ranking's list; empty where nothing is ranked. */
export function rankedEntries(
  ranking: RankingSnapshot | null,
  { window, section }: WantedList,
): readonly RankedArticle[] {
  if (ranking === null || (section !== null && !Object.hasOwn(ranking.sections, section))) return []
  return listsOf(ranking, section ?? undefined)[window]
}

type Lists = Record<RankingWindow, readonly RankedArticle[]>

// The paper's own lists stand under the empty key, which no section has.
const listsOf = memoiseByRanking((ranking, section): Lists => {
  const windows = section === '' ? ranking.windows : ranking.sections[section]?.windows
  const list = (window: RankingWindow) => articlesOf(ranking, windows?.[window])
  return {
    trending: list('trending'),
    day: list('day'),
    week: list('week'),
    month: list('month'),
    all: list('all'),
  }
})

function articlesOf({ entries }: RankingSnapshot, list: RankedList | undefined): RankedArticle[] {
  return (list?.places ?? []).flatMap((place, index) => {
    const entry = entries[place]
    return entry === undefined
      ? []
      : [{ ...entry, moved: list?.moved[index] ?? null, pinned: index < (list?.pinned ?? 0) }]
  })
}

/** The sections that the ranking knows, by name: the site's navigation. */
export function rankedSections(ranking: RankingSnapshot | null): readonly Section[] {
  return ranking === null ? noSections : sectionsOf(ranking)
}

const noSections: readonly Section[] = []

const sectionsOf = memoiseByRanking(({ sections }): readonly Section[] =>
  Object.entries(sections).map(([slug, { name }]) => ({ slug, name })),
)

/** A ranking's list as a page draws it beside others: headlines, at most `limit`. */
export function listOf(ranking: RankingSnapshot | null, list: WantedList, limit: number): ListEntry[] {
  return rankedEntries(ranking, list).slice(0, limit).map(listEntry)
}

/** What a page that has nothing to show offers instead: a few of the articles that are read now. */
export function suggestedArticles(ranking: RankingSnapshot | null): ListEntry[] {
  return listOf(ranking, { window: 'trending', section: null }, suggestionLimit)
}
