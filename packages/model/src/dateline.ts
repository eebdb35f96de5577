import * as v from 'valibot'

/**
 * The place where a report was filed. `text` is exactly the part that was taken off the first paragraph: `text` + that
 * paragraph is the original line.
 */
export const datelineSchema = v.strictObject({
  place: v.pipe(v.string(), v.minLength(1)),
  agency: v.nullable(v.pipe(v.string(), v.minLength(1))),
  text: v.pipe(v.string(), v.minLength(1)),
})

export type Dateline = v.InferOutput<typeof datelineSchema>
