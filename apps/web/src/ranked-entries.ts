import type { ListedArticle, RankingSnapshot, RankingWindow, Section } from '@broadsheet/model'

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
