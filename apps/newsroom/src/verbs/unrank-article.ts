import { log } from '@broadsheet/edge'
import { withoutArticle } from '@broadsheet/ranking'
import { readRanking, reasonOf, writeRanking } from '@broadsheet/store'
import type { VerbDeps } from './verb.ts'

/**
 * Takes a withdrawn article out of the ranking that readers have, which the ranker would do within its next five
 * minutes. The ranker makes up for it when KV fails, or when its own write comes in between.
 */
export async function unrankArticle(
  { env, costs, requestId }: Pick<VerbDeps, 'env' | 'costs' | 'requestId'>,
  slug: string,
): Promise<void> {
  try {
    costs.kvReads += 1
    const ranking = await readRanking(env.SNAPSHOTS)
    const without = ranking === null ? null : withoutArticle(ranking, slug)
    if (without !== null && without !== ranking) await writeRanking(env.SNAPSHOTS, without)
  } catch (error) {
    log('article not unranked', { id: requestId, reason: reasonOf(error) })
  }
}
