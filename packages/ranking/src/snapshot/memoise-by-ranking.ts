import type { RankingSnapshot } from '@broadsheet/model'

/**
 * Keeps what is made of a ranking for as long as that ranking is kept, since every page would make the same of it.
 * There must be few keys. What is made may not be changed afterwards.
 */
export function memoiseByRanking<Made>(
  make: (ranking: RankingSnapshot, key: string) => Made,
): (ranking: RankingSnapshot, key?: string) => Made {
  const kept = new WeakMap<RankingSnapshot, Map<string, Made>>()
  return (ranking, key = '') => {
    const known = kept.get(ranking)?.get(key)
    if (known !== undefined) return known
    const made = make(ranking, key)
    kept.set(ranking, (kept.get(ranking) ?? new Map<string, Made>()).set(key, made))
    return made
  }
}
