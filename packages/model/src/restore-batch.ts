import * as v from 'valibot'
import { feedOrderSchema } from './desk/feed.ts'
import { rankingSnapshotSchema } from './ranking-snapshot.ts'

/** The limits of one request that restores: lines, and bytes of JSON. */
export const restoreLimits = { lines: 100, bytes: 1_000_000 } as const

/** Lines of a backup or an export. Each is checked and answered separately, so that a bad one doesn't stop the others. */
export const restoreBatchSchema = v.object({
  lines: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(restoreLimits.lines)),
})

/** The ranking, as a line of a backup. Readers see it until the ranker's next run. */
export const backupRankingSchema = v.strictObject({
  format: v.literal('broadsheet-ranking'),
  version: v.literal(1),
  ranking: rankingSnapshotSchema,
})

export type BackupRanking = v.InferOutput<typeof backupRankingSchema>

/** A feed that the paper follows, as a line of a backup. */
export const backupFeedSchema = v.strictObject({
  format: v.literal('broadsheet-feed'),
  version: v.literal(1),
  feed: v.strictObject({ ...feedOrderSchema.entries, paused: v.boolean() }),
})

export type BackupFeed = v.InferOutput<typeof backupFeedSchema>

/**
 * The outcome of a line: `restored`; `unchanged`, if the paper already has the same; `kept`, if the paper differs and was
 * left as it is; or `rejected`. `key` is that of an article's source, the address of a feed, the name of an image, or the
 * SHA-256 of an address that one was copied from.
 */
const outcomeSchema = v.variant('outcome', [
  v.strictObject({ outcome: v.picklist(['restored', 'unchanged', 'kept']), key: v.string(), url: v.string() }),
  v.strictObject({ outcome: v.literal('rejected'), key: v.nullable(v.string()), reason: v.string() }),
])

export type LineOutcome = v.InferOutput<typeof outcomeSchema>

/** The answer to a batch: an outcome for each line, in order. */
export const restoreReportSchema = v.strictObject({ lines: v.array(outcomeSchema) })

/** The parts of a backup besides articles and images: the paper's name and address, the highest id of an article (0 without any), the feeds, and the ranking. */
export const backupFactsSchema = v.strictObject({
  name: v.string(),
  url: v.string(),
  lastArticle: v.number(),
  feeds: v.array(backupFeedSchema.entries.feed),
  ranking: v.nullable(rankingSnapshotSchema),
})

export type BackupFacts = v.InferOutput<typeof backupFactsSchema>
