import { blockLimits, blockText, type Block } from '@broadsheet/model'
import { chunksOf } from './chunks-of.ts'

/**
 * Joins the blocks of a quotation to quotes, split by blocks other than text (an image, a table). The last quote gets
 * the `credit`, which may be empty.
 */
export function joinQuote(blocks: readonly Block[], credit: string): Block[] {
  const lastQuoted = blocks.findLastIndex(isQuoted)
  const joined: Block[] = []
  let paragraphs: string[] = []
  for (const [index, block] of blocks.entries()) {
    if (isQuoted(block)) paragraphs.push(...(block.type === 'paragraph' ? [block.text] : blockText(block).split('\n')))
    else joined.push(block)
    if (paragraphs.length === 0 || isQuoted(blocks[index + 1])) continue
    joined.push(...quotesOf(paragraphs, index === lastQuoted && credit !== '' ? credit : null))
    paragraphs = []
  }
  return lastQuoted < 0 && credit !== '' ? [...joined, { type: 'paragraph', text: credit }] : joined
}

function quotesOf(paragraphs: readonly string[], credit: string | null): Block[] {
  const chunks = chunksOf(paragraphs, blockLimits.items)
  return chunks.map((chunk, index) => ({
    type: 'quote',
    paragraphs: chunk,
    credit: index === chunks.length - 1 ? credit : null,
  }))
}

function isQuoted(block: Block | undefined): boolean {
  return block !== undefined && ['paragraph', 'heading', 'list', 'quote'].includes(block.type)
}
