import * as v from 'valibot'
import { listImageSchema } from './list-image.ts'
import { listedArticleSchema } from './listed-article.ts'

/** The windows of a ranking, the default first. */
export const rankingWindows = ['trending', 'day', 'week', 'month', 'all'] as const

export type RankingWindow = (typeof rankingWindows)[number]

// Lists have places in `entries`, so that an article in many lists is stored once.
const placesSchema = v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(0)))

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const rankedListSchema = v.object({
  places: placesSchema,
  /** The `moved` of `RankedArticle` for each place. */
  moved: v.array(v.nullable(v.pipe(v.number(), v.safeInteger()))),
  /** The number of places, from the first, that an editor pinned. */
  pinned: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** What each place got in the window, where that is not of all time. */
  views: v.optional(v.array(count)),
  votes: v.optional(v.array(count)),
})

/** A list of a ranking, best first: places in the snapshot's `entries`, and their movement. */
export type RankedList = v.InferOutput<typeof rankedListSchema>

const windowListsSchema = v.object({
  trending: rankedListSchema,
  day: rankedListSchema,
  week: rankedListSchema,
  month: rankedListSchema,
  all: rankedListSchema,
})

export type WindowLists = v.InferOutput<typeof windowListsSchema>

/**
 * `hours` are the views of the last 24 hours, the oldest first, as numbers separated by commas: most pages draw no
 * curve and need not parse them. It is empty if all are zero.
 */
const rankedEntrySchema = v.object({
  ...listedArticleSchema.entries,
  image: v.optional(v.nullable(listImageSchema), null),
  hours: v.pipe(v.string(), v.regex(/^[\d,]*$/)),
})

/** An article in a ranking, with the views of its last 24 hours. */
export type RankedEntry = v.InferOutput<typeof rankedEntrySchema>

/**
 * An article at its place in a list. Its views and votes are those of the list's window: of the day, the week, the month,
 * and in Trending and All of all time. `moved` is the number of places gained since the ranking last changed, negative
 * for places lost, null for a new article; `pinned` means that an editor put it there.
 */
export type RankedArticle = RankedEntry & { moved: number | null; pinned: boolean }

/**
 * The whole ranking as one KV value, so that readers see the old one or the new one, never a mixture. `version` is that
 * of the format; `computedAt` is UTC epoch seconds; `sections` has, by slug, every section with published articles, and
 * pages take their navigation from it; `recommended` has places, best first.
 */
export const rankingSnapshotSchema = v.object({
  version: v.literal(3),
  computedAt: v.number(),
  entries: v.array(rankedEntrySchema),
  windows: windowListsSchema,
  sections: v.record(v.string(), v.object({ name: v.string(), windows: windowListsSchema })),
  recommended: placesSchema,
})

export type RankingSnapshot = v.InferOutput<typeof rankingSnapshotSchema>
