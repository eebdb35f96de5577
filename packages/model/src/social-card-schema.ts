import * as v from 'valibot'

const text = v.pipe(v.string(), v.maxLength(1_000))
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100))

const articleCardSchema = v.strictObject({
  kind: v.literal('article'),
  paper: text,
  section: text,
  day: text,
  headline: text,
  lede: text,
  /** The name of one of the paper's own images, and its focal point in percent. */
  image: v.nullable(
    v.strictObject({
      name: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}\.(?:jpg|png|gif|webp|avif)$/)),
      focusX: percent,
      focusY: percent,
    }),
  ),
})

const paperCardSchema = v.strictObject({ kind: v.literal('paper'), paper: text, description: text })

/** Everything that a social card shows, and nothing else: equal facts make an equal card. */
export const socialCardSchema = v.variant('kind', [articleCardSchema, paperCardSchema])

export type ArticleCard = v.InferOutput<typeof articleCardSchema>

export type PaperCard = v.InferOutput<typeof paperCardSchema>

export type SocialCard = ArticleCard | PaperCard
