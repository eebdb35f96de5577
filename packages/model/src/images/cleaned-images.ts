import * as v from 'valibot'

/**
 * What became of an image that the paper stored before it cleaned files: `noted` as it is; `cleaned`, so that articles
 * show it by another name; `missing` where its file is gone; `refused` where the file is no image that the paper takes;
 * `in-use` where too many articles show it to give it another name.
 */
const cleaningOutcomes = ['noted', 'cleaned', 'missing', 'refused', 'in-use'] as const

/** The order to clean images: those whose names come after one. */
export const cleaningOrderSchema = v.object({
  after: v.optional(v.pipe(v.string(), v.maxLength(40, 'after is the "next" of an earlier answer')), ''),
})

const cleanedImageSchema = v.strictObject({
  name: v.string(),
  outcome: v.picklist(cleaningOutcomes),
  /** Why it was left, and what to do; null where it was not. */
  detail: v.nullable(v.string()),
  /** The name by which articles show it now. */
  shownAs: v.string(),
  /** The articles that were changed, by their slugs. */
  articles: v.array(v.string()),
})

export type CleanedImage = v.InferOutput<typeof cleanedImageSchema>

/** What became of some images; `next` is the `after` of the next order, null at the end. */
export const cleaningReportSchema = v.strictObject({
  images: v.array(cleanedImageSchema),
  next: v.nullable(v.string()),
})

export type CleaningReport = v.InferOutput<typeof cleaningReportSchema>
