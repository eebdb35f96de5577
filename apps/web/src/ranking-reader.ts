import type { RankingSnapshot } from '@broadsheet/model'
import type { Services } from './env.ts'

const freshMilliseconds = 10_000

/**
 * Reads the ranking through a copy that this isolate keeps for ten seconds, so that most pages ask nothing of KV.
 * Readers who come while it is being fetched share one fetch; a failed one is not kept.
 */
export function createRankingReader(
  read: () => Promise<RankingSnapshot | null>,
  clock: () => number,
): Services['readRanking'] {
  let copy: { ranking: Promise<RankingSnapshot | null>; readAt: number } | null = null
  return (options) => {
    const wanted = options?.fresh === true ? 0 : freshMilliseconds
    if (copy !== null && clock() - copy.readAt < wanted) return copy.ranking
    const current = { ranking: read(), readAt: clock() }
    copy = current
    current.ranking.catch(() => {
      if (copy === current) copy = null
    })
    return current.ranking
  }
}
