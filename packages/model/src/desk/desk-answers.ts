import * as v from 'valibot'
import { articleSchema } from '../article.ts'
import { placementKinds } from '../placement.ts'
import { rankingWindows } from '../ranking-snapshot.ts'
import { deskSummarySchema } from './desk-article.ts'
import { deskScopes } from './desk-scope.ts'
import { feedSchema } from './feed.ts'

// The answers of the desk's API, exactly. Times are ISO 8601 in UTC, addresses absolute.

const { slug, url, section, headline, lang, publishedAt, views, votes } = articleSchema.entries

const nullable = v.nullable(v.string())
const next = v.nullable(v.string())
const byHour = v.array(v.number())

/** An article in a ranking. `viewsByHour` has the last 24 hours, oldest first; `moved` is null for a new article. */
export const rankedSchema = v.strictObject({
  slug,
  url,
  section,
  headline,
  lang,
  publishedAt,
  views,
  votes,
  position: v.number(),
  moved: v.nullable(v.number()),
  pinned: v.boolean(),
  viewsByHour: byHour,
})

export type RankedAnswer = v.InferOutput<typeof rankedSchema>

/** Facts of the paper for the desk. `timezone` is the IANA zone for dates without one. */
export const siteSchema = v.strictObject({ name: v.string(), timezone: v.string() })

export const placedSchema = v.strictObject({
  slug,
  url,
  section,
  headline,
  kind: v.picklist(placementKinds),
  until: v.string(),
  placedAt: v.string(),
})

export type PlacementAnswer = v.InferOutput<typeof placedSchema>

/** Pins in the order that readers see, then blocks by their end. */
export const placementsSchema = v.strictObject({ placements: v.array(placedSchema) })

/** The numbers of the day: a ranking, pins and blocks, and readers' activity in the last 24 hours. */
export const statsSchema = v.strictObject({
  /** Null before the first ranking. */
  computedAt: nullable,
  window: v.picklist(rankingWindows),
  section: nullable,
  articles: v.array(rankedSchema),
  placements: v.array(placedSchema),
  totals: v.strictObject({
    articles: v.number(),
    views: v.number(),
    votes: v.number(),
    viewsByHour: byHour,
    votesByHour: byHour,
  }),
})

export type StatsAnswer = v.InferOutput<typeof statsSchema>

/** Articles in every state. */
export const deskListSchema = v.strictObject({ articles: v.array(deskSummarySchema), next })

/** A preview link. */
export const previewSchema = v.strictObject({ url: v.string(), until: v.string() })

export const redirectSchema = v.strictObject({ from: v.string(), to: v.string(), url: v.string() })

/** Redirects: an article's own old addresses, which last for ever, and those that an editor made; `at` if it is known. */
export const redirectsSchema = v.strictObject({
  redirects: v.array(v.strictObject({ ...redirectSchema.entries, kind: v.picklist(['own', 'made']), at: nullable })),
  next,
})

/** The audit log: who changed what, and when. */
export const auditSchema = v.strictObject({
  entries: v.array(
    v.strictObject({
      id: v.number(),
      at: v.string(),
      who: v.string(),
      verb: v.string(),
      slug: nullable,
      revision: v.nullable(v.number()),
      detail: v.record(v.string(), v.unknown()),
    }),
  ),
  next,
})

export const feedsSchema = v.strictObject({ feeds: v.array(feedSchema) })

const token = { id: v.number(), name: v.string(), scope: v.picklist(deskScopes) }

/** Tokens without their values. */
export const tokensSchema = v.strictObject({
  tokens: v.array(v.strictObject({ ...token, createdAt: v.string(), lastUsedAt: nullable, revokedAt: nullable })),
})

/** A token with its value, which is shown only once. */
export const newTokenSchema = v.strictObject({ ...token, token: v.string() })
