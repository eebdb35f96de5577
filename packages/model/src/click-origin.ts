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
