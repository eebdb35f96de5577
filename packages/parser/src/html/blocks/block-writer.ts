import type { Block } from '@broadsheet/model'
import { foldSpaces } from '../fold-spaces.ts'
import { foldLines } from '../fold-text.ts'

/**
 * Collects blocks in document order. `text` adds to the current line, `breakLine` breaks it (two breaks end the
 * paragraph; a single one stays in it), `push` ends it and adds blocks; `finish` ends it and returns all blocks.
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
      const text = foldLines(paragraph)
      if (text !== '') blocks.push({ type: 'paragraph', text })
    }
    line = ''
  }
  return {
    // A line feed of the source is white space; those in `line` are breaks.
    text: (text) => (line += foldSpaces(text)),
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
