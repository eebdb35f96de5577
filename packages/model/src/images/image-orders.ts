import * as v from 'valibot'
import { maxImageBytes } from '../image-type.ts'

/** The most characters of each text about an image. */
export const imageTextLimits = { alt: 2_000, caption: 5_000, credit: 500, licence: 500 } as const

const percent = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(100))

/** An editor's words about an image. Those that are not named stay; null or an empty text removes one. */
export const imageDescriptionSchema = v.pipe(
  v.strictObject({
    /** Null for an image that nobody has described yet, empty for one that only decorates. */
    alt: v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(imageTextLimits.alt)))),
    caption: v.optional(textOf(imageTextLimits.caption)),
    credit: v.optional(textOf(imageTextLimits.credit)),
    licence: v.optional(textOf(imageTextLimits.licence)),
    /** In percent from the left and the top. */
    focus: v.optional(v.strictObject({ x: percent, y: percent })),
  }),
  v.check(
    (described) => Object.values(described).some((value) => value !== undefined),
    'name alt, caption, credit, licence or focus',
  ),
)

export type ImageDescription = v.InferOutput<typeof imageDescriptionSchema>

/** The end of an upload in parts: how many bytes the whole file has. */
export const uploadEndSchema = v.strictObject({
  bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(maxImageBytes)),
})

/** Whether fronts show an image beside the article's headline. */
export const frontImageOrderSchema = v.strictObject({ show: v.boolean() })

function textOf(maxCharacters: number) {
  return v.nullable(
    v.pipe(
      v.string(),
      v.trim(),
      v.maxLength(maxCharacters),
      v.transform((text) => (text === '' ? null : text)),
    ),
  )
}
