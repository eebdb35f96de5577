import { type RankingSnapshot, type WindowLists, rankingWindows } from '@broadsheet/model'

/**
 * What a ranking puts before readers, list by list, as a click's origin names them: a window of the whole paper
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
