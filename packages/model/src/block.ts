import * as v from 'valibot'
import { markSchema } from './mark.ts'
import { webAddressSchema } from './web-address.ts'

/** The limits of a block: items of a list, rows and cells of a table, pixels of an image's side, marks. */
export const blockLimits = { items: 1_000, rows: 1_000, cells: 50, pixels: 100_000, marks: 5_000 } as const

const text = v.pipe(v.string(), v.minLength(1))
const pixels = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(blockLimits.pixels))
const marks = v.optional(v.pipe(v.array(markSchema), v.maxLength(blockLimits.marks)))
const cells = v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(blockLimits.cells))

/** The kinds of blocks. `blockSchema` also checks that their marks fit their texts. */
export const blockKinds = v.variant('type', [
  v.strictObject({ type: v.literal('paragraph'), text, marks }),
  v.strictObject({ type: v.literal('heading'), level: v.picklist([2, 3, 4]), text, marks }),
  v.strictObject({
    type: v.literal('list'),
    ordered: v.boolean(),
    items: v.pipe(v.array(text), v.minLength(1), v.maxLength(blockLimits.items)),
    marks,
  }),
  v.strictObject({
    type: v.literal('quote'),
    paragraphs: v.pipe(v.array(text), v.minLength(1), v.maxLength(blockLimits.items)),
    credit: v.nullable(text),
    marks,
  }),
  v.strictObject({
    type: v.literal('image'),
    url: webAddressSchema,
    alt: v.string(),
    width: v.nullable(pixels),
    height: v.nullable(pixels),
    caption: v.nullable(text),
    credit: v.nullable(text),
    marks,
  }),
  v.strictObject({ type: v.literal('embed'), url: webAddressSchema, title: v.nullable(text), marks }),
  v.strictObject({
    type: v.literal('table'),
    caption: v.nullable(text),
    /** The column headings; null for a table without. */
    head: v.nullable(cells),
    rows: v.pipe(v.array(cells), v.minLength(1), v.maxLength(blockLimits.rows)),
    marks,
  }),
  v.strictObject({ type: v.literal('separator') }),
])

/**
 * A block of an article's body. Text is plain, and the renderer escapes it; `marks` are the links, emphasis and so on in
 * it. The article's headline is its only heading of level 1. `alt` is empty for a decorative image; `width` and `height`
 * are in pixels, null if the source has none. An embed is a link to content that another site would show in a frame.
 */
export type Block = v.InferOutput<typeof blockKinds>

/** The type of a kind of block: `BlockOf<'table'>`. */
export type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>
