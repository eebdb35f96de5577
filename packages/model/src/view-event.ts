import * as v from 'valibot'

const place = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200))

/**
 * Where a reader clicked in order to come to an article: the path of the page, the list on it by name, the place of
 * the link in that list (from 1) and the number of entries that the page showed there. `snapshot` is the `computedAt`
 * of the ranking that the page was drawn from, by which it is known what else was on offer; null where it had none.
 */
export const clickOriginSchema = v.object({
  page: v.pipe(v.string(), v.maxLength(500)),
  list: v.pipe(v.string(), v.maxLength(100)),
  position: place,
  of: place,
  snapshot: v.nullable(v.pipe(v.number(), v.safeInteger())),
})

export type ClickOrigin = v.InferOutput<typeof clickOriginSchema>

/**
 * One reading of an article, as the queue carries it: `at` is UTC epoch seconds. `reader` is a keyed hash of reader and
 * article that holds for one UTC day: it says that two readings are one reader's, never whose. `from` is null where
 * the reader came from no list of ours.
 */
export const viewEventSchema = v.object({
  slug: v.string(),
  at: v.pipe(v.number(), v.safeInteger()),
  reader: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  from: v.nullable(clickOriginSchema),
})

export type ViewEvent = v.InferOutput<typeof viewEventSchema>
