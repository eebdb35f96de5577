import * as v from 'valibot'
import { deskScopes } from './desk-scope.ts'

const maxAddressCharacters = 2_000
const maxPreviewHours = 7 * 24

const address = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(maxAddressCharacters))

/** The time of a draft's publication, in ISO 8601 with a zone; null takes it off the schedule. */
export const scheduleOrderSchema = v.strictObject({ at: v.nullable(v.pipe(v.string(), v.isoTimestamp())) })

/** The text of a correction notice; null removes it. */
export const correctionOrderSchema = v.strictObject({
  text: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(5_000))),
})

/** An article's new section by its name, its new slug, or both. */
export const moveOrderSchema = v.pipe(
  v.strictObject({
    section: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120))),
    slug: v.optional(address),
  }),
  v.check(({ section, slug }) => section !== undefined || slug !== undefined, 'a move names a section, a slug or both'),
)

/** An unused address of this paper or another site, and the article that it redirects to. */
export const redirectOrderSchema = v.strictObject({ from: address, to: address })

/** How long a preview link shows an article. */
export const previewOrderSchema = v.strictObject({
  hours: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(maxPreviewHours)), 24),
})

/** A new token. The audit log has its name with every change that is made with it. */
export const tokenOrderSchema = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  scope: v.picklist(deskScopes),
})

export type TokenOrder = v.InferOutput<typeof tokenOrderSchema>
