import { entityTag } from '@broadsheet/edge'
import { memoiseByRanking } from '@broadsheet/ranking'

/** The share of the ranking in the entity tags of pages, hashed once for each ranking. */
export const rankingTag = memoiseByRanking((ranking) => entityTag(ranking))
