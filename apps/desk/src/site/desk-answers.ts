import { placementKinds, rankingWindows } from '@broadsheet/model'
import * as v from 'valibot'

const sectionSchema = v.object({ slug: v.string(), name: v.string() })
const viewsByHourSchema = v.array(v.number())

/** An article that an editor placed; times in ISO 8601, UTC. */
export const placementAnswerSchema = v.object({
  slug: v.string(),
  url: v.string(),
  section: sectionSchema,
  headline: v.string(),
  kind: v.picklist(placementKinds),
  until: v.string(),
  placedAt: v.string(),
})

/** The placements that hold, the newest first. */
export const placementsAnswerSchema = v.object({ placements: v.array(placementAnswerSchema) })

const rankedSchema = v.object({
  position: v.number(),
  moved: v.nullable(v.number()),
  pinned: v.boolean(),
  slug: v.string(),
  url: v.string(),
  section: sectionSchema,
  headline: v.string(),
  views: v.number(),
  votes: v.number(),
  viewsByHour: viewsByHourSchema,
})

/**
 * A list of the ranking, what editors placed, and what readers did in the last 24 hours. `computedAt` (ISO 8601, UTC)
 * is null before the first ranking; `viewsByHour` has the oldest hour first.
 */
export const statsAnswerSchema = v.object({
  computedAt: v.nullable(v.string()),
  window: v.picklist(rankingWindows),
  section: v.nullable(v.string()),
  articles: v.array(rankedSchema),
  placements: v.array(placementAnswerSchema),
  totals: v.object({ articles: v.number(), views: v.number(), votes: v.number(), viewsByHour: viewsByHourSchema }),
})

export type PlacementAnswer = v.InferOutput<typeof placementAnswerSchema>
export type RankedAnswer = v.InferOutput<typeof rankedSchema>
export type StatsAnswer = v.InferOutput<typeof statsAnswerSchema>
