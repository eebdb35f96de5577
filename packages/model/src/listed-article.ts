import * as v from 'valibot'
import { sectionSchema } from './section.ts'

/** What a list needs in order to draw an article without asking anyone: `publishedAt` in UTC epoch seconds. */
export const listedArticleSchema = v.object({
  slug: v.string(),
  section: sectionSchema,
  headline: v.string(),
  publishedAt: v.number(),
  views: v.number(),
  votes: v.number(),
})

export type ListedArticle = v.InferOutput<typeof listedArticleSchema>
