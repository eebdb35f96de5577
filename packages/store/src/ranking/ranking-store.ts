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

/** Writes a ranking whole: one write, so that readers see the old one or the new one. */
export async function writeRanking(namespace: KVNamespace, ranking: RankingSnapshot): Promise<void> {
  await namespace.put(key, JSON.stringify(ranking))
}

/** Whether two rankings differ by their time at most. */
export function isSameRanking(one: RankingSnapshot, other: RankingSnapshot): boolean {
  return contentOf(one) === contentOf(other)
}

function contentOf(ranking: RankingSnapshot): string {
  // Parsed, so that the order of keys is the schema's in both.
  const { computedAt: _computedAt, ...content } = v.parse(rankingSnapshotSchema, ranking)
  return JSON.stringify(content)
}
