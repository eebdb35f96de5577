import * as v from 'valibot'
import { blockLimits } from '../block.ts'

const pixels = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(blockLimits.pixels))

/**
 * An image in the paper's bucket: its address, its type and size in bytes, its width and height in pixels if they are
 * known, and the address that it was copied from, if any.
 */
export const copiedImageSchema = v.object({
  url: v.string(),
  type: v.string(),
  bytes: v.number(),
  width: v.nullable(pixels),
  height: v.nullable(pixels),
  source: v.nullable(v.string()),
})

export type CopiedImage = v.InferOutput<typeof copiedImageSchema>
