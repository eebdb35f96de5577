import * as v from 'valibot'
import { articleDraftSchema } from '../article-draft.ts'
import { blockSchema } from '../block.ts'
import { bylineSchema } from '../byline.ts'
import { datelineSchema } from '../dateline.ts'
import { sectionSchema } from '../section.ts'
import { webAddressSchema } from '../web-address.ts'

/** The states of an article. A draft with a time is scheduled. */
export const deskStatuses = ['draft', 'scheduled', 'published', 'withdrawn'] as const

export type DeskStatus = (typeof deskStatuses)[number]

const { section, headline, dateline, byline, body, credits, source } = articleDraftSchema.entries

const sourceText = source.entries.label

const contentEntries = {
  section,
  headline,
  dateline: v.optional(dateline, null),
  byline: v.optional(byline, null),
  body,
  credits: v.optional(credits, []),
  /** Where the story comes from. An edit without it leaves it as it is. */
  source: v.optional(v.strictObject({ label: sourceText, url: v.nullable(webAddressSchema) })),
}

/** The whole content of an article, as an editor writes it. Missing fields are empty. */
export const articleContentSchema = v.strictObject(contentEntries)

export type ArticleContent = v.InferOutput<typeof articleContentSchema>

/**
 * A new article. Without a slug it gets one from its headline. `key` is an idempotency key: a second request with it
 * creates no second article.
 */
export const newArticleSchema = v.strictObject({
  ...contentEntries,
  slug: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500))),
  key: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
})

export type NewArticle = v.InferOutput<typeof newArticleSchema>

const summaryEntries = {
  slug: v.string(),
  /** Its address for readers, once it is published. */
  url: v.string(),
  status: v.picklist(deskStatuses),
  revision: v.number(),
  section: sectionSchema,
  headline: v.string(),
  /** Null for a draft that has no time yet. */
  publishedAt: v.nullable(v.string()),
  scheduledAt: v.nullable(v.string()),
  modifiedAt: v.nullable(v.string()),
}

/** An article in a list of the desk. Times are ISO 8601 in UTC; `url` is absolute. */
export const deskSummarySchema = v.object(summaryEntries)

export type DeskSummary = v.InferOutput<typeof deskSummarySchema>

/** A whole article for the desk. `changedBy` is the name of a token, or null if no change is recorded. */
export const deskArticleSchema = v.object({
  ...summaryEntries,
  lede: v.string(),
  dateline: v.nullable(datelineSchema),
  byline: v.nullable(bylineSchema),
  body: v.array(blockSchema),
  credits: v.array(v.string()),
  wordCount: v.number(),
  correction: v.nullable(v.string()),
  correctedAt: v.nullable(v.string()),
  source: v.object({ key: v.string(), label: v.nullable(v.string()), url: v.nullable(v.string()) }),
  changedBy: v.nullable(v.string()),
  changedAt: v.nullable(v.string()),
})

export type DeskArticleJson = v.InferOutput<typeof deskArticleSchema>
