import * as v from 'valibot'
import { markSchema } from './mark.ts'
import { webAddressSchema } from './web-address.ts'

/**
 * The limits of a block: items of a list, levels of lists within it, rows and cells of a table, pixels of an image's side,
 * images of a gallery, marks.
 */
export const blockLimits = {
  items: 1_000,
  depth: 8,
  rows: 1_000,
  cells: 50,
  pixels: 100_000,
  images: 500,
  marks: 5_000,
} as const

const text = v.pipe(v.string(), v.minLength(1))
const pixels = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(blockLimits.pixels))
const marks = v.optional(v.pipe(v.array(markSchema), v.maxLength(blockLimits.marks)))
const cells = v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(blockLimits.cells))
const texts = v.pipe(v.array(text), v.minLength(1), v.maxLength(blockLimits.items))
const index = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const span = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const listNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(-1_000_000), v.maxValue(1_000_000))

/**
 * Where an item of a list stands: in the list itself (depth 0) or in one within the item before it. `number` is that of
 * an item of a numbered list that isn't one more than the last. A change of `ordered` begins another list.
 */
const place = v.strictObject({
  depth: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(blockLimits.depth)),
  ordered: v.boolean(),
  number: v.optional(listNumber),
})

const image = {
  url: webAddressSchema,
  alt: v.string(),
  width: v.nullable(pixels),
  height: v.nullable(pixels),
  caption: v.nullable(text),
  credit: v.nullable(text),
}

/** The kinds of blocks. `blockSchema` also checks that their parts fit each other. */
export const blockKinds = v.variant('type', [
  v.strictObject({ type: v.literal('paragraph'), text, marks }),
  v.strictObject({ type: v.literal('heading'), level: v.picklist([2, 3, 4]), text, marks }),
  v.strictObject({
    type: v.literal('list'),
    ordered: v.boolean(),
    items: texts,
    /** The number of the first item; 1 without it. */
    start: v.optional(listNumber),
    /** As many as items; none for a list without others in it. */
    places: v.optional(v.array(place)),
    marks,
  }),
  v.strictObject({ type: v.literal('quote'), paragraphs: texts, credit: v.nullable(text), marks }),
  v.strictObject({ type: v.literal('image'), ...image, marks }),
  v.strictObject({
    type: v.literal('gallery'),
    images: v.pipe(v.array(v.strictObject(image)), v.minLength(1), v.maxLength(blockLimits.images)),
    caption: v.nullable(text),
    marks,
  }),
  v.strictObject({
    type: v.literal('embed'),
    url: webAddressSchema,
    title: v.nullable(text),
    /** What the page behind a bookmark says of itself. */
    description: v.optional(text),
    /** The name of the site, such as `YouTube`; its host without. */
    provider: v.optional(text),
    marks,
  }),
  v.strictObject({ type: v.literal('audio'), url: webAddressSchema, caption: v.nullable(text), marks }),
  v.strictObject({
    type: v.literal('video'),
    url: webAddressSchema,
    /** The address of the image shown before it plays. */
    poster: v.nullable(webAddressSchema),
    caption: v.nullable(text),
    marks,
  }),
  v.strictObject({ type: v.literal('file'), url: webAddressSchema, name: text }),
  v.strictObject({
    type: v.literal('table'),
    caption: v.nullable(text),
    /** The column headings; null for a table without. */
    head: v.nullable(cells),
    rows: v.pipe(v.array(cells), v.minLength(1), v.maxLength(blockLimits.rows)),
    /** The cells that span several rows or columns. Those that they cover are empty. `row` counts the head as row 0. */
    spans: v.optional(v.array(v.strictObject({ row: index, column: index, rows: span, columns: span }))),
    marks,
  }),
  v.strictObject({
    type: v.literal('preformatted'),
    text,
    /** `code` of a program, in `language`; `verse` of a poem or song. */
    style: v.picklist(['plain', 'code', 'verse']),
    language: v.optional(v.pipe(v.string(), v.regex(/^[\w+#.-]{1,40}$/))),
    marks,
  }),
  v.strictObject({ type: v.literal('note'), title: v.nullable(text), paragraphs: texts, marks }),
  v.strictObject({
    type: v.literal('footnotes'),
    notes: texts,
    /** The number of the first note; 1 without it. */
    start: v.optional(span),
    marks,
  }),
  v.strictObject({ type: v.literal('separator') }),
])

/**
 * A block of an article's body. Text is plain, and the renderer escapes it; `marks` are the links, emphasis and so on in
 * it. A line feed in a paragraph, an item, a quotation or a note is a line break, in preformatted text also each space counts.
 * The article's headline is its only heading of level 1. `alt` is empty for a decorative image; `width` and `height`
 * are in pixels, null if the source has none. An embed is a link to content that another site would show in a frame. A
 * note is a box beside the story.
 */
export type Block = v.InferOutput<typeof blockKinds>

/** The type of a kind of block: `BlockOf<'table'>`. */
export type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>

/** The place of a list's item. */
export type ListPlace = v.InferOutput<typeof place>

/** An image of a gallery. */
export type GalleryImage = BlockOf<'gallery'>['images'][number]
