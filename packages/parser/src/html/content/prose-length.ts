import { blockText, type Block } from '@broadsheet/model'

/** The number of characters of running text, without headings, captions and titles of embeds. */
export function proseLength(blocks: readonly Block[]): number {
  return blocks.filter(isProse).reduce((sum, block) => sum + blockText(block).length, 0)
}

function isProse({ type }: Block): boolean {
  return type === 'paragraph' || type === 'list' || type === 'quote' || type === 'table'
}
