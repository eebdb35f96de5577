import * as v from 'valibot'
import { feedOrderSchema } from './desk/feed.ts'
import { rankingSnapshotSchema } from './ranking-snapshot.ts'

/** How much one request may bring back: lines, and bytes of JSON. The desk cuts its batches to fit. */
export const archiveLimits = { lines: 100, bytes: 1_000_000 } as const

/** Lines of an export or a backup. Each is checked and answered by itself, so that a bad one never stops the rest. */
export const archiveBatchSchema = v.object({
  lines: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(archiveLimits.lines)),
})

/** The ranking, as a line of a backup: readers see it until the ranker has made the next one. */
export const archivedRankingSchema = v.strictObject({
  format: v.literal('broadsheet-ranking'),
  version: v.literal(1),
  ranking: rankingSnapshotSchema,
})

export type ArchivedRanking = v.InferOutput<typeof archivedRankingSchema>

/** A feed that the paper follows, as a line of a backup: not polled while it is `paused`. */
export const archivedFeedSchema = v.strictObject({
  format: v.literal('broadsheet-feed'),
  version: v.literal(1),
  feed: v.strictObject({ ...feedOrderSchema.entries, paused: v.boolean() }),
})

export type ArchivedFeed = v.InferOutput<typeof archivedFeedSchema>

/**
 * What became of a line: taken in; there already, as the line has it; there, but otherwise, and left so. `key` is that
 * of an article's source, or the address of a feed.
 */
const outcomeSchema = v.variant('outcome', [
  v.strictObject({ outcome: v.picklist(['restored', 'unchanged', 'kept']), key: v.string(), url: v.string() }),
  v.strictObject({ outcome: v.literal('rejected'), key: v.nullable(v.string()), reason: v.string() }),
])

export type ArchiveOutcome = v.InferOutput<typeof outcomeSchema>

/** The site's answer to a batch: an outcome a line, in the batch's order. */
export const archiveReportSchema = v.strictObject({ lines: v.array(outcomeSchema) })

/** What a backup needs beside the articles: the highest of their ids (0 without any), the feeds, and the ranking. */
export const backupFactsSchema = v.strictObject({
  name: v.string(),
  lastArticle: v.number(),
  feeds: v.array(archivedFeedSchema.entries.feed),
  ranking: v.nullable(rankingSnapshotSchema),
})

export type BackupFacts = v.InferOutput<typeof backupFactsSchema>
