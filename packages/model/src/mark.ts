import * as v from 'valibot'

/** The longest address of a link, title of a link and reading, in characters. */
export const maxMarkCharacters = 2_000

/** The elements of HTML of the marks that have nothing but their type. */
export const markElements = {
  strong: 'strong',
  emphasis: 'em',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
  deleted: 'del',
  inserted: 'ins',
  highlight: 'mark',
} as const

/**
 * Where a link may lead: a page, a mailbox or a telephone. Everything else, such as `javascript:`, is refused, for pages
 * make a link of it.
 */
export const linkAddressSchema = v.pipe(
  v.string(),
  v.maxLength(maxMarkCharacters),
  v.url(),
  v.regex(/^(?:https?:\/\/|mailto:|tel:)/i, 'A link leads to http://, https://, mailto: or tel:'),
)

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const words = v.pipe(v.string(), v.minLength(1), v.maxLength(maxMarkCharacters))

// Which of the block's texts (`blockTexts`), and the UTF-16 units of it that are marked: `from` inclusive, `to` exclusive.
const span = { of: offset, from: offset, to: offset }

/**
 * A mark on a part of a block's text. The text itself is plain, so whatever has no use for marks needs not know them.
 * `ruby` is the reading above the marked characters. `footnote` is the sign that refers to a note, by its number in the
 * article. `language` is for a run in another language or direction.
 */
export const markSchema = v.variant('type', [
  v.strictObject({ type: v.literal('link'), ...span, url: linkAddressSchema, title: v.optional(words) }),
  v.strictObject({
    type: v.picklist(['strong', 'emphasis', 'code', 'subscript', 'superscript', 'deleted', 'inserted', 'highlight']),
    ...span,
  }),
  v.strictObject({ type: v.literal('ruby'), ...span, reading: words }),
  v.strictObject({ type: v.literal('footnote'), ...span, note: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) }),
  v.strictObject({
    type: v.literal('language'),
    ...span,
    lang: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i))),
    dir: v.optional(v.picklist(['ltr', 'rtl'])),
  }),
])

export type Mark = v.InferOutput<typeof markSchema>

/** A mark without its place in a text. */
export type MarkKind = Mark extends infer Each ? (Each extends Mark ? Omit<Each, 'of' | 'from' | 'to'> : never) : never
