import * as v from 'valibot'

/** A part of the paper, such as Stocks; its slug is its path. */
export const sectionSchema = v.object({ slug: v.string(), name: v.string() })

export type Section = v.InferOutput<typeof sectionSchema>
