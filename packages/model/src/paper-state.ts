import * as v from 'valibot'
import { placementKinds } from './placement.ts'

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const positive = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const start = v.pipe(v.number(), v.safeInteger())
const number = v.pipe(v.number(), v.finite())
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const key = v.pipe(v.string(), v.minLength(1))

/** A time in a backup: ISO 8601 in UTC to the second. */
export const backupTimeSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/u),
  v.check(isRealTime, 'not a real time'),
)

const words = v.nullable(v.string())
const percent = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100))

/** A row of the table of images: what the store's schema explains, in its order. */
const storedImageSchema = v.strictTuple([
  v.pipe(v.string(), v.regex(/^[0-9a-f]{32}\.(?:jpg|png|gif|webp|avif)$/)),
  count,
  positive,
  positive,
  v.picklist([0, 1]),
  words,
  words,
  words,
  words,
  percent,
  percent,
  v.nullable(v.pipe(count, v.maxValue(26))),
  v.nullable(hash),
  start,
  v.string(),
])

export type StoredImageRow = v.InferOutput<typeof storedImageSchema>

/**
 * A paper's own state of an article. Other articles are named by the keys of their sources, and only earlier ones (with
 * a lower id), so that a backup can be restored line by line. `related` is [the other's key, its score in this
 * article's list, this article's score in the other's list], null without such a list. `hours` are [first second,
 * views, votes, clicks, expected], `days` [first second, views, votes], both in UTC epoch seconds; `heat` is that of
 * the day and of the month. The store's schema explains each.
 */
export const paperStateSchema = v.strictObject({
  id: positive,
  revision: positive,
  contentHash: hash,
  capturedHash: hash,
  /** Marked if the source names no date. */
  sourceHash: v.nullable(v.pipe(v.string(), v.regex(/^(?:undated:)?[0-9a-f]{64}$/))),
  language: v.nullable(v.string()),
  /** The section's slug, a slash and the slug of the address by which feeds identify it, if it has another one now. */
  firstPath: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^[^/]+\/[^/]+$/u))), null),
  /** The time of the last search for its related articles. */
  comparedAt: v.nullable(backupTimeSchema),
  related: v.array(v.strictTuple([key, v.nullable(number), v.nullable(number)])),
  /** The original of this second run, and the earlier articles that are second runs of this one. */
  secondRunOf: v.nullable(key),
  secondRuns: v.array(key),
  hours: v.array(v.strictTuple([start, count, count, count, number])),
  days: v.array(v.strictTuple([start, count, count])),
  /** The votes of its readers, of all time and of the hours that had any: [first second,] votes, repeats. */
  cast: v.optional(
    v.strictObject({ ever: v.strictTuple([count, count]), hours: v.array(v.strictTuple([start, count, count])) }),
    { ever: [0, 0], hours: [] },
  ),
  /** Its old addresses: [slug, time of the redirect or null if unknown, whether an editor made it]. */
  redirects: v.optional(
    v.array(v.strictTuple([v.pipe(v.string(), v.minLength(1)), v.nullable(backupTimeSchema), v.boolean()])),
    [],
  ),
  /** Further addresses that lead to it: [name, as its source writes it or empty for an editor's, time, whether an editor's]. */
  addresses: v.optional(v.array(v.strictTuple([key, v.string(), backupTimeSchema, v.boolean()])), []),
  /** What the paper noted of the stored images in its body; the files themselves are in the bucket. */
  images: v.optional(v.array(storedImageSchema), []),
  withoutImage: v.optional(v.boolean(), false),
  heat: v.strictTuple([v.nullable(number), v.nullable(number)]),
  placement: v.nullable(
    v.strictObject({ kind: v.picklist(placementKinds), until: backupTimeSchema, placedAt: backupTimeSchema }),
  ),
})

export type PaperState = v.InferOutput<typeof paperStateSchema>

// Date would turn 30 February into 2 March.
function isRealTime(text: string): boolean {
  const date = new Date(text)
  return !Number.isNaN(date.getTime()) && date.toISOString() === text.replace('Z', '.000Z')
}
