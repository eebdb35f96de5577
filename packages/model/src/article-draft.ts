import * as v from 'valibot'
import { blockSchema } from './block-schema.ts'
import { blockText } from './block-text.ts'
import { bylineSchema } from './byline.ts'
import { datelineSchema } from './dateline.ts'
import { languageTagSchema } from './language/language-tag.ts'
import { webAddressSchema } from './web-address.ts'

/** Sizes in characters, counts in items. A larger draft is refused with the limit's name, never cut. */
export const draftLimits = {
  headline: 500,
  sectionName: 120,
  sourceText: 1_000,
  blockText: 100_000,
  blocks: 5_000,
  credits: 100,
  capturedPerList: 100,
  addresses: 200,
} as const

const sourceText = v.pipe(v.string(), v.minLength(1), v.maxLength(draftLimits.sourceText))
const headline = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(draftLimits.headline))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const capturedHeadlineSchema = v.strictObject({ headline, snippet: v.nullable(v.string()) })
const capturedListSchema = v.pipe(v.array(capturedHeadlineSchema), v.maxLength(draftLimits.capturedPerList))

/** A headline in a list of the captured page. Some templates add a snippet of its text. */
export type CapturedHeadline = v.InferOutput<typeof capturedHeadlineSchema>

const addressSchema = v.union([
  webAddressSchema,
  v.pipe(v.string(), v.regex(/^\//, 'A path begins with a slash'), v.maxLength(2_000)),
])

/**
 * An article as it was parsed, before it is imported. `source.key` names the article across imports; `source.file` is
 * the file that it came from, if any. `publishedAt` is UTC epoch seconds. Counts are those at capture, null if the
 * source has none. A `partial` draft comes from a document that a paper wrote of an article: where the paper has the
 * article, its source and captured lists stay, of which the document holds not all.
 */
export const articleDraftSchema = v.strictObject({
  source: v.strictObject({
    key: sourceText,
    file: v.nullable(sourceText),
    label: v.nullable(sourceText),
    brand: v.nullable(sourceText),
    disclaimer: v.nullable(v.pipe(v.string(), v.minLength(1))),
    url: v.nullable(webAddressSchema),
  }),
  section: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(draftLimits.sectionName)),
  headline,
  /** The language that the source tells, BCP 47. Without it, or where its words are in another script, the words tell. */
  lang: v.optional(languageTagSchema),
  dateline: v.nullable(datelineSchema),
  byline: v.nullable(bylineSchema),
  body: v.pipe(
    v.array(
      v.pipe(
        blockSchema,
        v.check((block) => blockText(block).length <= draftLimits.blockText, 'block too long'),
      ),
    ),
    v.maxLength(draftLimits.blocks),
  ),
  credits: v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.maxLength(draftLimits.credits)),
  publishedAt: v.pipe(v.number(), v.safeInteger()),
  captured: v.strictObject({
    views: v.nullable(count),
    votes: v.nullable(count),
    related: capturedListSchema,
    ranking: capturedListSchema,
    recommendation: capturedListSchema,
  }),
  partial: v.optional(v.literal(true)),
  /** The short name that its source has for it in addresses: it stays where it is free here. */
  slug: v.optional(sourceText),
  /** Addresses besides `source.url` that the article has or had at its source, or their paths: they lead to it here. */
  addresses: v.optional(v.pipe(v.array(addressSchema), v.maxLength(draftLimits.addresses))),
})

export type ArticleDraft = v.InferOutput<typeof articleDraftSchema>
