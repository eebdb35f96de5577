import * as v from 'valibot'
import { articleDraftSchema } from '../article-draft.ts'
import { blockSchema } from '../block.ts'
import { bylineSchema } from '../byline.ts'
import { datelineSchema } from '../dateline.ts'
import { sectionSchema } from '../section.ts'
import { webAddressSchema } from '../web-address.ts'

/** Where an article stands on its way: a draft with a time is scheduled. */
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
  /** Whom the story is taken from; left out, an edit keeps what is known of it. */
  source: v.optional(v.strictObject({ label: sourceText, url: v.nullable(webAddressSchema) })),
}

/** What an editor writes: an article's contents whole. What is left out is empty. */
export const articleContentSchema = v.strictObject(contentEntries)

export type ArticleContent = v.InferOutput<typeof articleContentSchema>

const newEntries = {
  slug: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500))),
  key: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
}

/**
 * A new article. Without a slug it gets one made of its headline. `key` names it for the program that sends it: the
 * same key again makes no second article.
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
  /** Where readers find it, or will once it is published. */
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

/** An article as the desk gets it, whole. `changedBy` is the name of a token, null where no write is on record. */
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
