import * as v from 'valibot'
import { placementKinds } from './placement.ts'

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const positive = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const start = v.pipe(v.number(), v.safeInteger())
const number = v.pipe(v.number(), v.finite())
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const key = v.pipe(v.string(), v.minLength(1))

/** A time of an archived article: ISO 8601 in UTC to the second. */
export const archivedTimeSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/u),
  v.check(isRealTime, 'no real time'),
)

/**
 * What a paper keeps of an article for itself. Other articles are named by the keys of their sources, and only earlier
 * ones (those of a lower id), so that a file can be taken in from its first line to its last: `related` is [the other's
 * key, its score in this article's list, this one's score in the other's list], null where it stands in no such list.
 * `hours` are [first second, views, votes, clicks, expected], `days` [first second, views, votes], both in UTC epoch
 * seconds; `heat` is that of the day and of the month. The store's schema says what each means.
 */
export const keptByPaperSchema = v.strictObject({
  id: positive,
  revision: positive,
  contentHash: hash,
  capturedHash: hash,
  sourceHash: v.nullable(hash),
  language: v.nullable(v.string()),
  /** When its related articles were last looked for. */
  comparedAt: v.nullable(archivedTimeSchema),
  related: v.array(v.strictTuple([key, v.nullable(number), v.nullable(number)])),
  /** The earlier article that this one is a second run of, and the earlier ones that are second runs of this one. */
  secondRunOf: v.nullable(key),
  secondRuns: v.array(key),
  hours: v.array(v.strictTuple([start, count, count, count, number])),
  days: v.array(v.strictTuple([start, count, count])),
  /** Of its old addresses: [slug, since when, whether an editor led it there], the time null where it was never noted. */
  redirects: v.optional(
    v.array(v.strictTuple([v.pipe(v.string(), v.minLength(1)), v.nullable(archivedTimeSchema), v.boolean()])),
    [],
  ),
  heat: v.strictTuple([v.nullable(number), v.nullable(number)]),
  placement: v.nullable(
    v.strictObject({ kind: v.picklist(placementKinds), until: archivedTimeSchema, placedAt: archivedTimeSchema }),
  ),
})

export type KeptByPaper = v.InferOutput<typeof keptByPaperSchema>

// 30 February would become 2 March.
function isRealTime(text: string): boolean {
  const date = new Date(text)
  return !Number.isNaN(date.getTime()) && date.toISOString() === text.replace('Z', '.000Z')
}
