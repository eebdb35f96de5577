import type { Block } from '@broadsheet/model'

const maxCharacters = 120
const sentenceEnd = /[.!?:;…]["”’»)]*$/u

/** Blocks with a short line behind an image, which is no sentence, as that image's caption where it has none. */
export function joinCaptionLines(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, index): Block[] => {
    if (isCaptionOf(block, blocks[index - 1])) return []
    const next = blocks[index + 1]
    return block.type === 'image' && next?.type === 'paragraph' && isCaptionOf(next, block)
      ? [{ ...block, caption: next.text }]
      : [block]
  })
}

function isCaptionOf(block: Block, before: Block | undefined): boolean {
  if (block.type !== 'paragraph' || before?.type !== 'image' || before.caption !== null) return false
  return block.text.length <= maxCharacters && !sentenceEnd.test(block.text)
}
