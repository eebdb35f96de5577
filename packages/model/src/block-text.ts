import { blockTexts, withBlockTexts } from './block-texts.ts'
import type { Block } from './block.ts'
import { marksAsText } from './marks-as-text.ts'
import { hasMarks, markedTexts, type MarkedText } from './marks.ts'

/**
 * The visible text of a block, one line for each of its parts; empty for a block without text. Marks whose meaning plain
 * characters can have are in it (`marksAsText`).
 */
export function blockText(block: Block): string {
  return textOf(hasMarks(block) ? withBlockTexts(block, markedTexts(block).map(asTextOrNull)) : block)
}

function asTextOrNull(text: MarkedText | null): string | null {
  return text === null ? null : marksAsText(text)
}

function textOf(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'preformatted':
      return block.text
    case 'list':
      return lines(block.items)
    case 'quote':
      return lines([...block.paragraphs, block.credit])
    case 'note':
    case 'footnotes':
    case 'image':
    case 'gallery':
    case 'embed':
    case 'audio':
    case 'video':
    case 'file':
      return lines(blockTexts(block))
    case 'table':
      return lines([block.caption, ...[block.head ?? [], ...block.rows].map((row) => row.join(' '))])
    case 'separator':
      return ''
  }
}

function lines(pieces: readonly (string | null)[]): string {
  return pieces.filter((piece) => piece !== null && piece !== '').join('\n')
}
