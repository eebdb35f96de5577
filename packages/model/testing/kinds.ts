import { blockKinds } from '../src/block.ts'
import { markSchema } from '../src/mark.ts'

/** Every type of block. */
export const blockTypes = blockKinds.options.map(({ entries }) => entries.type.literal)

/** Every type of mark. */
export const markTypes = markSchema.options.flatMap(({ entries: { type } }) =>
  'options' in type ? [...type.options] : [type.literal],
)
