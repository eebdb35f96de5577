import * as v from 'valibot'
import { sectionSchema } from './section.ts'

/** An article in a list, with everything that a list shows; `publishedAt` is UTC epoch seconds. */
export const listedArticleSchema = v.object({
  slug: v.string(),
  section: sectionSchema,
  headline: v.string(),
  publishedAt: v.number(),
  views: v.number(),
  votes: v.number(),
})

export type ListedArticle = v.InferOutput<typeof listedArticleSchema>
