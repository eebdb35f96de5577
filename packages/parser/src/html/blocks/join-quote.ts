import { blockLimits, blockText, type Block } from '@broadsheet/model'
import { chunksOf } from './chunks-of.ts'

/**
 * The blocks of a quotation as quotes: what stands in it beside words (an image, a table) parts it. `credit` is who said
 * it, or empty; the last quote carries it.
 */
export function joinQuote(blocks: readonly Block[], credit: string): Block[] {
  const lastSaid = blocks.findLastIndex(isSaid)
  const joined: Block[] = []
  let said: string[] = []
  for (const [index, block] of blocks.entries()) {
    if (isSaid(block)) said.push(...blockText(block).split('\n'))
    else joined.push(block)
    if (said.length === 0 || isSaid(blocks[index + 1])) continue
    joined.push(...quotesOf(said, index === lastSaid && credit !== '' ? credit : null))
    said = []
  }
  return lastSaid < 0 && credit !== '' ? [...joined, { type: 'paragraph', text: credit }] : joined
}

function quotesOf(said: readonly string[], credit: string | null): Block[] {
  const chunks = chunksOf(said, blockLimits.items)
  return chunks.map((paragraphs, index) => ({
    type: 'quote',
    paragraphs,
    credit: index === chunks.length - 1 ? credit : null,
  }))
}

function isSaid(block: Block | undefined): boolean {
  return block !== undefined && ['paragraph', 'heading', 'list', 'quote'].includes(block.type)
}
