import * as v from 'valibot'
import { listedArticleSchema } from './listed-article.ts'

/** The windows that a ranking can look through, the default first. */
export const rankingWindows = ['trending', 'day', 'week', 'month', 'all'] as const

export type RankingWindow = (typeof rankingWindows)[number]

// Lists hold positions in `entries`, so that an article that stands in many lists is stored once.
const listSchema = v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(0)))

const windowListsSchema = v.object({
  trending: listSchema,
  day: listSchema,
  week: listSchema,
  month: listSchema,
  all: listSchema,
})

/** For each window, positions in the snapshot's `entries`, best first. */
export type WindowLists = v.InferOutput<typeof windowListsSchema>

/**
 * Everything ranked, as one KV value: a reader sees the old one or the new one, never a mixture.
 * `version` is the format's; `computedAt` is UTC epoch seconds; `sections` is keyed by slug and holds every section
 * that has published articles, so that pages draw their navigation from it.
 */
export const rankingSnapshotSchema = v.object({
  version: v.literal(1),
  computedAt: v.number(),
  entries: v.array(listedArticleSchema),
  windows: windowListsSchema,
  sections: v.record(v.string(), v.object({ name: v.string(), windows: windowListsSchema })),
  recommended: listSchema,
})

export type RankingSnapshot = v.InferOutput<typeof rankingSnapshotSchema>
