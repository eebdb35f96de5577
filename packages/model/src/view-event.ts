import * as v from 'valibot'

const place = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200))

/**
 * The link that a reader followed to an article: the path of its page, the name of the list, its position in the list
 * (from 1) and the number of entries shown. `snapshot` is the `computedAt` of the page's ranking, by which the other
 * offers are known; null without one.
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
 * A view of an article, as a message of the queue. `at` is UTC epoch seconds. `reader` is a keyed hash of reader and
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
