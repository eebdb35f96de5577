import type { RankingSnapshot } from '@broadsheet/model'

/**
 * Memoises a value that is made from a ranking, for as long as the ranking is in memory: every page would make an equal
 * one. There must be few keys, and the value must not be changed.
 *
 * @example
 * const sectionsOf = memoiseByRanking(({ sections }) => Object.keys(sections))
 */
export function memoiseByRanking<Made>(
  make: (ranking: RankingSnapshot, key: string) => Made,
): (ranking: RankingSnapshot, key?: string) => Made {
  const memo = new WeakMap<RankingSnapshot, Map<string, Made>>()
  return (ranking, key = '') => {
    const known = memo.get(ranking)?.get(key)
    if (known !== undefined) return known
    const made = make(ranking, key)
    memo.set(ranking, (memo.get(ranking) ?? new Map<string, Made>()).set(key, made))
    return made
  }
}
