import type { Block } from '@broadsheet/model'

/** A paragraph with more characters is part of the story. */
const maxCharacters = 60
const sentenceEnd = /[.!?:;…。！？：；]["”’»)」』）》]*$/u

/**
 * Removes short lines that are no sentences before a story's first sentence and after its last one: sections, counters,
 * titles of boxes, names of authors. Images stay.
 */
export function trimLabels(blocks: readonly Block[]): Block[] {
  const from = blocks.findIndex(isSentence)
  const to = blocks.findLastIndex(isSentence)
  if (from < 0) return [...blocks]
  return blocks.filter((block, index) => {
    if (index < from) return !isLabel(block)
    return index <= to || block.type === 'image'
  })
}

function isSentence(block: Block): boolean {
  return block.type !== 'image' && block.type !== 'heading' && block.type !== 'separator' && !isLabel(block)
}

function isLabel(block: Block): boolean {
  return block.type === 'paragraph' && block.text.length <= maxCharacters && !sentenceEnd.test(block.text)
}
