import { blockText, type Block } from '@broadsheet/model'

/** How many characters of running text blocks hold: headings, captions and names of embeds aside. */
export function proseLength(blocks: readonly Block[]): number {
  return blocks.filter(isProse).reduce((sum, block) => sum + blockText(block).length, 0)
}

function isProse({ type }: Block): boolean {
  return type === 'paragraph' || type === 'list' || type === 'quote' || type === 'table'
}
