import { entityTag } from '@broadsheet/edge'
import { memoiseByRanking } from '@broadsheet/ranking'

/** What stands for a whole ranking in the entity tags of pages that show parts of it. */
export const rankingTag = memoiseByRanking((ranking) => entityTag(ranking))
