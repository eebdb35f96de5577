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
  if (block.type !== 'table') return lines(blockTexts(block))
  return lines([block.caption, ...[block.head ?? [], ...block.rows].map((row) => row.join(' '))])
}

function lines(pieces: readonly (string | null)[]): string {
  return pieces.filter((piece) => piece !== null && piece !== '').join('\n')
}
