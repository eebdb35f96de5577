import { blockLimits, webAddressSchema } from '@broadsheet/model'
import * as v from 'valibot'

const message = `width and height are pixels from 1 to ${blockLimits.pixels}`
const pixels = v.optional(v.pipe(v.string(), v.regex(/^([1-9]\d{0,4}|100000)$/, message), v.transform(Number)))

/** The address that an image was copied from, in its one spelling. */
export const imageSourceSchema = v.pipe(
  webAddressSchema,
  v.transform((address) => new URL(address).href),
)

/** The query of an image: its source address and its size. */
export const imageQuerySchema = v.object({ source: v.optional(imageSourceSchema), width: pixels, height: pixels })
