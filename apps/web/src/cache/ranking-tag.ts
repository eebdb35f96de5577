import { perRanking } from '../per-ranking.ts'
import { entityTag } from './entity-tag.ts'

/** What stands for a whole ranking in the entity tags of pages that show parts of it. */
export const rankingTag = perRanking((ranking) => entityTag(ranking))
