import * as v from 'valibot'

/** One reading of an article, as the queue carries it: `at` is UTC epoch seconds. It holds nothing about the reader. */
export const viewEventSchema = v.object({ slug: v.string(), at: v.pipe(v.number(), v.safeInteger()) })

export type ViewEvent = v.InferOutput<typeof viewEventSchema>
