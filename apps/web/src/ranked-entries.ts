import type { ListedArticle, RankingSnapshot, RankingWindow, Section } from '@broadsheet/model'

const suggestionLimit = 6

/** The snapshot's entries at these positions, in their order. */
export function entriesAt(ranking: RankingSnapshot | null, positions: readonly number[] = []): ListedArticle[] {
  return positions.flatMap((position) => ranking?.entries[position] ?? [])
}

/** A ranking's list: of the whole paper when `section` is null; empty where nothing is ranked. */
export function rankedEntries(
  ranking: RankingSnapshot | null,
  { window, section }: { window: RankingWindow; section: string | null },
): ListedArticle[] {
  if (section === null) return entriesAt(ranking, ranking?.windows[window])
  const sections = ranking?.sections ?? {}
  return Object.hasOwn(sections, section) ? entriesAt(ranking, sections[section]?.windows[window]) : []
}

/** The sections that the ranking knows, by name: the site's navigation. */
export function rankedSections(ranking: RankingSnapshot | null): Section[] {
  return Object.entries(ranking?.sections ?? {}).map(([slug, { name }]) => ({ slug, name }))
}

/** What a page that has nothing to show offers instead: a few of the articles that are read now. */
export function suggestedArticles(ranking: RankingSnapshot | null): ListedArticle[] {
  return entriesAt(ranking, ranking?.windows.trending).slice(0, suggestionLimit)
}
