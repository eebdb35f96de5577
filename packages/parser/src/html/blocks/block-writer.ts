import type { Block } from '@broadsheet/model'
import { foldText } from '../fold-text.ts'

/**
 * Collects blocks in reading order. `text` adds to the line under way, `breakLine` breaks it (twice in a row it ends the
 * paragraph), `push` ends it and puts a block behind it; `finish` ends it and gives all blocks.
 */
export type BlockWriter = {
  text: (text: string) => void
  breakLine: () => void
  endLine: () => void
  push: (blocks: readonly Block[]) => void
  finish: () => Block[]
}

export function createBlockWriter(): BlockWriter {
  const blocks: Block[] = []
  let line = ''
  const endLine = (): void => {
    for (const paragraph of line.split(/\n\s*\n/u)) {
      const text = foldText(paragraph)
      if (text !== '') blocks.push({ type: 'paragraph', text })
    }
    line = ''
  }
  return {
    // A line feed in the source is a blank; those in `line` are breaks.
    text: (text) => (line += text.replace(/\s+/gu, ' ')),
    breakLine: () => (line += '\n'),
    endLine,
    push: (added) => {
      endLine()
      for (const block of added) blocks.push(block)
    },
    finish: () => {
      endLine()
      return blocks
    },
  }
}
