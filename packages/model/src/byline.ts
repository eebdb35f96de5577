import * as v from 'valibot'

/**
 * The authors of an article: the line as it was written (`By NELL HARROW and TOBIN SLEET, Coastwire`) and its parts.
 */
export const bylineSchema = v.strictObject({
  text: v.pipe(v.string(), v.minLength(1)),
  names: v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1)),
  agency: v.nullable(v.pipe(v.string(), v.minLength(1))),
})

export type Byline = v.InferOutput<typeof bylineSchema>
