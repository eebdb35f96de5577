import * as v from 'valibot'
import { sectionSchema } from './section.ts'

/**
 * An article in a list, with everything that a list shows; `publishedAt` is UTC epoch seconds, `lang` the language of its
 * words (BCP 47), null where nobody knows it.
 */
export const listedArticleSchema = v.object({
  slug: v.string(),
  section: sectionSchema,
  headline: v.string(),
  lang: v.optional(v.nullable(v.string()), null),
  publishedAt: v.number(),
  views: v.number(),
  votes: v.number(),
})

export type ListedArticle = v.InferOutput<typeof listedArticleSchema>
