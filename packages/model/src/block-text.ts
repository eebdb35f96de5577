import type { Block } from './block.ts'

/** The visible text of a block, one line for each of its parts; empty for a block without text. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.text
    case 'list':
      return lines(block.items)
    case 'quote':
      return lines([...block.paragraphs, block.credit])
    case 'image':
      return lines([block.caption, block.credit])
    case 'embed':
      return block.title ?? ''
    case 'table':
      return lines([block.caption, ...[block.head ?? [], ...block.rows].map((row) => row.join(' '))])
    case 'separator':
      return ''
  }
}

function lines(pieces: readonly (string | null)[]): string {
  return pieces.filter((piece) => piece !== null && piece !== '').join('\n')
}
