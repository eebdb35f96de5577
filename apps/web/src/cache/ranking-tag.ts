import type { RankingSnapshot } from '@broadsheet/model'
import { entityTag } from './entity-tag.ts'

// What it gave rather than its promise: one that a cancelled request began would never settle for the others.
const kept = new WeakMap<RankingSnapshot, string>()

/** What stands for a whole ranking in the entity tags of pages that show parts of it; null for none. */
export async function rankingTag(ranking: RankingSnapshot | null): Promise<string | null> {
  if (ranking === null) return null
  const tag = kept.get(ranking) ?? (await entityTag(ranking))
  kept.set(ranking, tag)
  return tag
}
