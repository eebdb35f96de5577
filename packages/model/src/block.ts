import * as v from 'valibot'

/** One piece of an article's body, in reading order. Text is plain: whoever renders it escapes it. */
export const blockSchema = v.variant('type', [
  v.strictObject({ type: v.literal('paragraph'), text: v.pipe(v.string(), v.minLength(1)) }),
  v.strictObject({ type: v.literal('separator') }),
])

export type Block = v.InferOutput<typeof blockSchema>

/** The words that a reader sees of a block; empty for a block without words. */
export function blockText(block: Block): string {
  return block.type === 'paragraph' ? block.text : ''
}
