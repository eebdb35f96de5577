import * as v from 'valibot'

/** How much one import request may carry: items, and bytes of JSON. The desk cuts its batches to fit. */
export const importLimits = { items: 100, bytes: 1_000_000, itemBytes: 500_000 } as const

/** What the desk sends. Each item is checked and answered by itself, so that one bad draft never stops the rest. */
export const importBatchSchema = v.object({
  items: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(importLimits.items)),
})

export type ImportBatch = v.InferOutput<typeof importBatchSchema>

const outcomeSchema = v.variant('outcome', [
  v.object({ outcome: v.picklist(['added', 'updated', 'unchanged']), key: v.string(), url: v.string() }),
  v.object({ outcome: v.literal('rejected'), key: v.nullable(v.string()), reason: v.string() }),
])

/** What became of one item of a batch. */
export type ImportOutcome = v.InferOutput<typeof outcomeSchema>

/** The site's answer to a batch: an outcome an item, in the batch's order. */
export const importReportSchema = v.object({ items: v.array(outcomeSchema) })

export type ImportReport = v.InferOutput<typeof importReportSchema>
