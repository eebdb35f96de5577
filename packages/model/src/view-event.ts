import * as v from 'valibot'
import { clickOriginSchema } from './click-origin.ts'

/**
 * A view of an article, as it is handed to the counter. `at` is UTC epoch seconds. `reader` is a keyed hash of reader and
 * article for one UTC day: it matches two views of one reader without identifying the reader. `from` is null if the
 * reader came from none of our lists.
 */
export const viewEventSchema = v.object({
  slug: v.string(),
  at: v.pipe(v.number(), v.safeInteger()),
  reader: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  from: v.nullable(clickOriginSchema),
})

export type ViewEvent = v.InferOutput<typeof viewEventSchema>
