import { type RankingSnapshot, type WindowLists, rankingWindows } from '@broadsheet/model'

/**
 * The lists that a ranking offers to readers, by the names that a click's origin has: a window of the paper
 * (`trending`), a window of a section (`harbour/trending`), and `recommended`. `idOf` gives an article's id by its
 * slug; an article without one is left out.
 */
export function offeredLists(
  ranking: RankingSnapshot,
  idOf: (slug: string) => number | undefined,
): Record<string, number[]> {
  const idsAt = (places: readonly number[]) => places.flatMap((place) => idOf(ranking.entries[place]?.slug ?? '') ?? [])
  const namedLists = (prefix: string, windows: WindowLists) =>
    rankingWindows.map((window): [string, number[]] => [prefix + window, idsAt(windows[window].places)])
  return Object.fromEntries([
    ...namedLists('', ranking.windows),
    ...Object.entries(ranking.sections).flatMap(([slug, { windows }]) => namedLists(`${slug}/`, windows)),
    ['recommended', idsAt(ranking.recommended)],
  ])
}
