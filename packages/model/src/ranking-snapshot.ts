import * as v from 'valibot'
import { listedArticleSchema } from './listed-article.ts'

/** The windows that a ranking can look through, the default first. */
export const rankingWindows = ['trending', 'day', 'week', 'month', 'all'] as const

export type RankingWindow = (typeof rankingWindows)[number]

// Lists hold places in `entries`, so that an article that stands in many lists is stored once.
const placesSchema = v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(0)))

const rankedListSchema = v.object({
  places: placesSchema,
  /** For each place, what `RankedArticle` calls `moved`. */
  moved: v.array(v.nullable(v.pipe(v.number(), v.safeInteger()))),
  /** How many of the first places an editor pinned. */
  pinned: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
})

/** A ranking's list, best first: places in the snapshot's `entries`, and how far each has moved. */
export type RankedList = v.InferOutput<typeof rankedListSchema>

const windowListsSchema = v.object({
  trending: rankedListSchema,
  day: rankedListSchema,
  week: rankedListSchema,
  month: rankedListSchema,
  all: rankedListSchema,
})

/** A list for each window. */
export type WindowLists = v.InferOutput<typeof windowListsSchema>

/**
 * `hours` are the views of each of the last 24 hours, the oldest first and the current one last, written as numbers
 * between commas: pages that draw no curve need not take it apart. It is empty where all of them are zero.
 */
const rankedEntrySchema = v.object({ ...listedArticleSchema.entries, hours: v.pipe(v.string(), v.regex(/^[\d,]*$/)) })

/** An article in a ranking, with its last 24 hours. */
export type RankedEntry = v.InferOutput<typeof rankedEntrySchema>

/**
 * An article at its place in a list: `moved` is the number of places gained since the ranking last changed, below zero
 * those lost, null when it is new; `pinned` says that an editor put it there.
 */
export type RankedArticle = RankedEntry & { moved: number | null; pinned: boolean }

/**
 * Everything ranked, as one KV value: a reader sees the old one or the new one, never a mixture.
 * `version` is the format's; `computedAt` is UTC epoch seconds; `sections` is keyed by slug and holds every section
 * that has published articles, so that pages draw their navigation from it; `recommended` holds places, best first.
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
