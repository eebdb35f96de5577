import * as v from 'valibot'
import { articleDraftSchema } from '../article-draft.ts'
import { blockSchema } from '../block-schema.ts'
import { bylineSchema } from '../byline.ts'
import { datelineSchema } from '../dateline.ts'
import { languageTagSchema } from '../language/language-tag.ts'
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
  /** Its language, where its words don't tell (BCP 47). An edit without it, or with null, leaves it as it is. */
  lang: v.optional(v.nullable(languageTagSchema)),
  /** Where the story comes from. An edit without it leaves it as it is. */
  source: v.optional(v.strictObject({ label: sourceText, url: v.nullable(webAddressSchema) })),
}

/** The whole content of an article, as an editor writes it. Missing fields are empty. */
export const articleContentSchema = v.strictObject(contentEntries)

export type ArticleContent = v.InferOutput<typeof articleContentSchema>

const newEntries = {
  slug: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500))),
  key: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
}

/**
 * A new article. Without a slug it gets one from its headline. `key` is an idempotency key: a second request with it
 * creates no second article.
 */
export const newArticleSchema = v.strictObject({ ...contentEntries, ...newEntries })

export type NewArticle = v.InferOutput<typeof newArticleSchema>

const writtenEntries = {
  ...contentEntries,
  dateline: v.optional(v.union([describedText('A dateline as people write it: GULL QUAY (AP)'), dateline]), null),
  byline: v.optional(v.union([describedText('A byline as people write it: By Nell Harrow, AP'), byline]), null),
  body: v.union([describedText('A body in Markdown'), body]),
}

function describedText(description: string) {
  return v.pipe(v.string(), v.description(description))
}

/** An article's contents whose byline, dateline and body may be texts, which the parser reads into their parts. */
export const writtenContentSchema = v.strictObject(writtenEntries)

export type WrittenContent = v.InferOutput<typeof writtenContentSchema>

/** A new article, likewise. */
export const writtenArticleSchema = v.strictObject({ ...writtenEntries, ...newEntries })

export type WrittenArticle = v.InferOutput<typeof writtenArticleSchema>

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
  /** The language of its words (BCP 47), null where nobody knows it. */
  lang: v.nullable(v.string()),
  lede: v.string(),
  dateline: v.nullable(datelineSchema),
  byline: v.nullable(bylineSchema),
  body: v.array(blockSchema),
  credits: v.array(v.string()),
  wordCount: v.number(),
  /** Whether fronts show the first image of its body. */
  frontImage: v.boolean(),
  correction: v.nullable(v.string()),
  correctedAt: v.nullable(v.string()),
  source: v.object({ key: v.string(), label: v.nullable(v.string()), url: v.nullable(v.string()) }),
  changedBy: v.nullable(v.string()),
  changedAt: v.nullable(v.string()),
})

export type DeskArticleJson = v.InferOutput<typeof deskArticleSchema>
