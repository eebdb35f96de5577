import { blockLimits, type Block } from '@broadsheet/model'
import { chunksOf } from './chunks-of.ts'

/**
 * Joins the blocks of items to a list. Lists within an item follow it as items. If items have more than a line each
 * (paragraphs, headings, images), the list is only layout: the blocks are unchanged.
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
