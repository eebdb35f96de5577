import {
  articleSchema,
  deskScopes,
  deskSummarySchema,
  placementKinds,
  rankingWindows,
  sectionSchema,
} from '@broadsheet/model'
import * as v from 'valibot'

// The shapes of answers, exactly: a program that reads them, as the desk does, asks for what it needs and no more.

const { lede, modifiedAt, slug, url, section, headline, publishedAt, views, votes } = articleSchema.entries

const nullable = v.nullable(v.string())
const next = v.nullable(v.string())
const viewsByHour = v.array(v.number())
const listed = { slug, url, section, headline, publishedAt, views, votes }
const summary = { ...listed, lede, modifiedAt }

/** A page of the river. */
export const articleListSchema = v.strictObject({ articles: v.array(v.strictObject(summary)), next })

/** What a search found, each with the words around it. */
export const foundSchema = v.strictObject({
  articles: v.array(v.strictObject({ ...summary, snippet: v.string() })),
  next,
})

const ranked = v.strictObject({
  ...listed,
  position: v.number(),
  moved: v.nullable(v.number()),
  pinned: v.boolean(),
  viewsByHour,
})

/** A list of the ranking. */
export const rankingSchema = v.strictObject({
  window: v.picklist(rankingWindows),
  section: nullable,
  computedAt: nullable,
  articles: v.array(ranked),
  next: v.null(),
})

/** The sections that have something to read. */
export const sectionsSchema = v.strictObject({ sections: v.array(sectionSchema) })

/** An article's votes, and whether one of them is the asker's. */
export const voteSchema = v.strictObject({ votes: v.number(), voted: v.boolean() })

/** The paper's facts that the desk needs. */
export const siteSchema = v.strictObject({ name: v.string(), timezone: v.string() })

/** A pin or a block. */
export const placedSchema = v.strictObject({
  slug,
  url,
  section,
  headline,
  kind: v.picklist(placementKinds),
  until: v.string(),
  placedAt: v.string(),
})

/** What is pinned and blocked. */
export const placementsSchema = v.strictObject({ placements: v.array(placedSchema) })

/** The numbers of the day. */
export const statsSchema = v.strictObject({
  computedAt: nullable,
  window: v.picklist(rankingWindows),
  section: nullable,
  articles: v.array(ranked),
  placements: v.array(placedSchema),
  totals: v.strictObject({
    articles: v.number(),
    views: v.number(),
    votes: v.number(),
    viewsByHour,
    votesByHour: viewsByHour,
  }),
})

/** Articles in every state. */
export const deskListSchema = v.strictObject({ articles: v.array(deskSummarySchema), next })

/** A private address of a draft. */
export const previewSchema = v.strictObject({ url: v.string(), until: v.string() })

/** Where an old address leads now. */
export const redirectSchema = v.strictObject({ from: v.string(), to: v.string(), url: v.string() })

/** What leads where: an article's own old address, for ever, or one that an editor made; since when, where that is known. */
export const redirectsSchema = v.strictObject({
  redirects: v.array(v.strictObject({ ...redirectSchema.entries, kind: v.picklist(['own', 'made']), at: nullable })),
  next,
})

/** Who did what and when. */
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

const token = { id: v.number(), name: v.string(), scope: v.picklist(deskScopes) }

/** Tokens without their values. */
export const tokensSchema = v.strictObject({
  tokens: v.array(v.strictObject({ ...token, createdAt: v.string(), lastUsedAt: nullable, revokedAt: nullable })),
})

/** A token with its value, which is shown this once. */
export const newTokenSchema = v.strictObject({ ...token, token: v.string() })
