import { type RankingSnapshot, rankingSnapshotSchema } from '@broadsheet/model'
import * as v from 'valibot'

const key = 'ranking'

/**
 * The ranking as last written; null when there is none of this version. Pages leave out their lists then, until the
 * next run writes one.
 */
export async function readRanking(namespace: KVNamespace): Promise<RankingSnapshot | null> {
  return parseRanking(await namespace.get(key, 'text'))
}

/**
 * Creates a reader of the ranking that parses it only if it has changed, because parsing takes longer than rendering a
 * page.
 */
export function memoiseRanking(namespace: KVNamespace): () => Promise<RankingSnapshot | null> {
  let last: { text: string | null; ranking: RankingSnapshot | null } = { text: null, ranking: null }
  return async () => {
    const text = await namespace.get(key, 'text')
    if (text !== last.text) last = { text, ranking: parseRanking(text) }
    return last.ranking
  }
}

function parseRanking(text: string | null): RankingSnapshot | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), rankingSnapshotSchema), text)
  return parsed.success ? parsed.output : null
}

/** Writes a ranking whole: one write, so that readers see the old one or the new one. */
export async function writeRanking(namespace: KVNamespace, ranking: RankingSnapshot): Promise<void> {
  await namespace.put(key, JSON.stringify(ranking))
}

/** Whether two rankings are equal except for their time. */
export function isSameRanking(one: RankingSnapshot, other: RankingSnapshot): boolean {
  return contentOf(one) === contentOf(other)
}

function contentOf(ranking: RankingSnapshot): string {
  // Parsed, so that the order of keys is the schema's in both.
  const { computedAt: _computedAt, ...content } = v.parse(rankingSnapshotSchema, ranking)
  return JSON.stringify(content)
}
