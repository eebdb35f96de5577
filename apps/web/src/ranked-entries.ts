import type {
  ListedArticle,
  ListEntry,
  RankedArticle,
  RankedList,
  RankingSnapshot,
  RankingWindow,
  Section,
} from '@broadsheet/model'
import { listEntry } from './layout/list-entry.ts'

const suggestionLimit = 6

/** The pool that pages recommend from, best first. */
export function recommendedEntries(ranking: RankingSnapshot | null): ListedArticle[] {
  return (ranking?.recommended ?? []).flatMap((place) => ranking?.entries[place] ?? [])
}

/** A ranking's list: of the whole paper when `section` is null; empty where nothing is ranked. */
export function rankedEntries(
  ranking: RankingSnapshot | null,
  { window, section }: { window: RankingWindow; section: string | null },
): RankedArticle[] {
  if (section === null) return rankedAt(ranking, ranking?.windows[window])
  const sections = ranking?.sections ?? {}
  return Object.hasOwn(sections, section) ? rankedAt(ranking, sections[section]?.windows[window]) : []
}

function rankedAt(ranking: RankingSnapshot | null, list: RankedList | undefined): RankedArticle[] {
  return (list?.places ?? []).flatMap((place, index) => {
    const entry = ranking?.entries[place]
    return entry === undefined
      ? []
      : [{ ...entry, moved: list?.moved[index] ?? null, pinned: index < (list?.pinned ?? 0) }]
  })
}

/** The sections that the ranking knows, by name: the site's navigation. */
export function rankedSections(ranking: RankingSnapshot | null): Section[] {
  return Object.entries(ranking?.sections ?? {}).map(([slug, { name }]) => ({ slug, name }))
}

/** A ranking's list as a page draws it beside others: headlines, at most `limit`. */
export function listOf(
  ranking: RankingSnapshot | null,
  list: { window: RankingWindow; section: string | null },
  limit: number,
): ListEntry[] {
  return rankedEntries(ranking, list).slice(0, limit).map(listEntry)
}

/** What a page that has nothing to show offers instead: a few of the articles that are read now. */
export function suggestedArticles(ranking: RankingSnapshot | null): ListEntry[] {
  return listOf(ranking, { window: 'trending', section: null }, suggestionLimit)
}
