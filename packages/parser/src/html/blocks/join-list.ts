import { blockLimits, type Block } from '@broadsheet/model'
import { chunksOf } from './chunks-of.ts'

/**
 * The blocks of each item as a list. Lists within an item follow it as items of their own. Where items hold more than a
 * line each (paragraphs, headings, images), the list only places them: their blocks are given as they are.
 */
export function joinList(ordered: boolean, items: readonly Block[][]): Block[] {
  if (!items.every(isLine)) return items.flat()
  const lines = items.flat().flatMap(linesOf)
  return chunksOf(lines, blockLimits.items).map((chunk) => ({ type: 'list', ordered, items: chunk }))
}

function isLine(blocks: readonly Block[]): boolean {
  const paragraphs = blocks.filter(({ type }) => type === 'paragraph')
  return paragraphs.length <= 1 && blocks.every(({ type }) => type === 'paragraph' || type === 'list')
}

function linesOf(block: Block): string[] {
  if (block.type === 'paragraph') return [block.text]
  return block.type === 'list' ? block.items : []
}
