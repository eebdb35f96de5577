import * as v from 'valibot'
import { blockSchema } from './block-schema.ts'
import { bylineSchema } from './byline.ts'
import { datelineSchema } from './dateline.ts'
import { sectionSchema } from './section.ts'

const listItemSchema = v.object({
  headline: v.string(),
  url: v.nullable(v.string()),
  section: v.nullable(sectionSchema),
})

const summaryEntries = {
  slug: v.string(),
  url: v.string(),
  section: sectionSchema,
  headline: v.string(),
  lang: v.nullable(v.string()),
  lede: v.string(),
  publishedAt: v.string(),
  modifiedAt: v.nullable(v.string()),
  views: v.number(),
  votes: v.number(),
}

/** The image of an article on a front, in pixels. */
export const summaryImageSchema = v.strictObject({
  url: v.string(),
  alt: v.string(),
  width: v.number(),
  height: v.number(),
})

const summarySchema = v.object({ ...summaryEntries, image: v.nullable(summaryImageSchema) })

/**
 * An article in the JSON API. Times are ISO 8601 in UTC; `url` is absolute; `lang` is the language of its
 * words (BCP 47), null where nobody knows it.
 */
export const articleSchema = v.object({
  ...summaryEntries,
  dateline: v.nullable(datelineSchema),
  byline: v.nullable(bylineSchema),
  credits: v.array(v.string()),
  correction: v.nullable(v.string()),
  correctedAt: v.nullable(v.string()),
  body: v.array(blockSchema),
  wordCount: v.number(),
  source: v.object({ key: v.string(), label: v.nullable(v.string()), url: v.nullable(v.string()) }),
  related: v.array(listItemSchema),
  ranking: v.array(listItemSchema),
  recommendation: v.array(listItemSchema),
})

export type Article = v.InferOutput<typeof articleSchema>

/** An entry of an article's three lists; `url` and `section` are null for a captured headline without an article. */
export type ListItem = v.InferOutput<typeof listItemSchema>

/** An article in a list of the JSON API, without its body. */
export type ArticleSummary = v.InferOutput<typeof summarySchema>

/** A page of a list; `next` is the address of the next page, null at the end. */
export type ArticleList<Entry = ArticleSummary> = { articles: Entry[]; next: string | null }
