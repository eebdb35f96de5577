import * as v from 'valibot'

/** The limits of one import request: items, and bytes of JSON. The desk cuts its batches to fit. */
export const importLimits = { items: 100, bytes: 1_000_000, itemBytes: 500_000 } as const

/** A batch of drafts. Each item is checked and answered separately, so that a bad draft does not stop the others. */
export const importBatchSchema = v.object({
  items: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(importLimits.items)),
})

export type ImportBatch = v.InferOutput<typeof importBatchSchema>

const outcomeSchema = v.variant('outcome', [
  v.object({ outcome: v.picklist(['added', 'updated', 'unchanged']), key: v.string(), url: v.string() }),
  v.object({ outcome: v.literal('rejected'), key: v.nullable(v.string()), reason: v.string() }),
])

export type ImportOutcome = v.InferOutput<typeof outcomeSchema>

/** The answer to a batch: a result for each item, in order. */
export const importReportSchema = v.object({ items: v.array(outcomeSchema) })

export type ImportReport = v.InferOutput<typeof importReportSchema>
