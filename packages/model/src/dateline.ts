import * as v from 'valibot'

/**
 * Where a report was filed. `text` is exactly what was lifted off the first paragraph, so that
 * `text` + that paragraph is the line as it stood in the source.
 */
export const datelineSchema = v.strictObject({
  place: v.pipe(v.string(), v.minLength(1)),
  agency: v.nullable(v.pipe(v.string(), v.minLength(1))),
  text: v.pipe(v.string(), v.minLength(1)),
})

export type Dateline = v.InferOutput<typeof datelineSchema>
