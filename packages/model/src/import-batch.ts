import * as v from 'valibot'
import { draftLimits } from './article-draft.ts'

/** The limits of one import request: items, withdrawals among them, and bytes of JSON. The desk cuts its batches to fit. */
export const importLimits = { items: 100, withdrawals: 10, bytes: 1_000_000, itemBytes: 500_000 } as const

/** An item of a batch that is no draft: its source withdraws the article with this key. */
export const withdrawalSchema = v.strictObject({
  withdraw: v.pipe(v.string(), v.minLength(1), v.maxLength(draftLimits.sourceText)),
})

/** A batch of drafts and withdrawals. Each item is checked and answered separately, so that a bad draft does not stop the others. */
export const importBatchSchema = v.object({
  items: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(importLimits.items)),
})

export type ImportBatch = v.InferOutput<typeof importBatchSchema>

const outcomeSchema = v.variant('outcome', [
  v.object({
    outcome: v.picklist(['added', 'drafted', 'updated', 'unchanged', 'withdrawn']),
    key: v.string(),
    url: v.string(),
    /** The article is a draft, which readers cannot see: its source named no date when it was imported first. */
    status: v.optional(v.literal('draft')),
  }),
  // A withdrawal of an article that the paper does not have.
  v.object({ outcome: v.literal('unknown'), key: v.string() }),
  v.object({ outcome: v.literal('rejected'), key: v.nullable(v.string()), reason: v.string() }),
])

export type ImportOutcome = v.InferOutput<typeof outcomeSchema>

/** The answer to a batch: a result for each item, in order. */
export const importReportSchema = v.object({ items: v.array(outcomeSchema) })

export type ImportReport = v.InferOutput<typeof importReportSchema>
