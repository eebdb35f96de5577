import * as v from 'valibot'
import { deskScopes } from './desk-scope.ts'

const maxAddressCharacters = 2_000
const maxPreviewHours = 7 * 24

const address = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(maxAddressCharacters))

/** When a draft is to appear, in ISO 8601 with a zone; null takes it off the schedule. */
export const scheduleOrderSchema = v.strictObject({ at: v.nullable(v.pipe(v.string(), v.isoTimestamp())) })

/** What was wrong and has been put right, in plain words; null takes the notice away. */
export const correctionOrderSchema = v.strictObject({
  text: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(5_000))),
})

/** Where an article goes: another section by its name, another slug, or both. */
export const moveOrderSchema = v.pipe(
  v.strictObject({
    section: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120))),
    slug: v.optional(address),
  }),
  v.check(({ section, slug }) => section !== undefined || slug !== undefined, 'a move names a section, a slug or both'),
)

/** An address that no article has any more, or had at another paper, and the article that it leads to. */
export const redirectOrderSchema = v.strictObject({ from: address, to: address })

/** For how long a private address shows a draft. */
export const previewOrderSchema = v.strictObject({
  hours: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(maxPreviewHours)), 24),
})

/** A new token: its name stands in the audit log beside whatever is done with it. */
export const tokenOrderSchema = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  scope: v.picklist(deskScopes),
})

export type TokenOrder = v.InferOutput<typeof tokenOrderSchema>
