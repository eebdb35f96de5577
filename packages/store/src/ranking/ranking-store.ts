import { rankingSnapshotSchema, type RankingSnapshot } from '@broadsheet/model'
import * as v from 'valibot'

const key = 'ranking'

/**
 * The ranking as last written, null when there is none yet or when what stands there is no ranking of this version:
 * pages do without their lists then, and the next run writes a good one.
 */
export async function readRanking(namespace: KVNamespace): Promise<RankingSnapshot | null> {
  const text = await namespace.get(key, 'text')
  if (text === null) return null
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), rankingSnapshotSchema), text)
  return parsed.success ? parsed.output : null
}

/** Writes a ranking whole, unless only its time differs from the previous one. Returns whether it wrote. */
export async function writeRanking(
  namespace: KVNamespace,
  { ranking, previous }: { ranking: RankingSnapshot; previous: RankingSnapshot | null },
): Promise<boolean> {
  if (previous !== null && contentOf(previous) === contentOf(ranking)) return false
  await namespace.put(key, JSON.stringify(ranking))
  return true
}

function contentOf(ranking: RankingSnapshot): string {
  // Parsed, so that the order of keys is the schema's in both.
  const { computedAt: _computedAt, ...content } = v.parse(rankingSnapshotSchema, ranking)
  return JSON.stringify(content)
}
