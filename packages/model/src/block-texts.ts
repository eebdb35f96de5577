import type { Block } from './block.ts'

/**
 * The texts of a block in the order in which readers meet them, as marks count them; null for one that it could have and
 * has not. A table's are its caption, its column headings and the cells of each row.
 */
export function blockTexts(block: Block): (string | null)[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.text]
    case 'list':
      return block.items
    case 'quote':
      return [...block.paragraphs, block.credit]
    case 'image':
      return [block.caption, block.credit]
    case 'embed':
      return [block.title]
    case 'table':
      return [block.caption, ...(block.head ?? []), ...block.rows.flat()]
    case 'separator':
      return []
  }
}

/** A block with other texts, in the order of `blockTexts` and as many. */
export function withBlockTexts<Kind extends Block>(block: Kind, texts: readonly (string | null)[]): Kind
export function withBlockTexts(block: Block, texts: readonly (string | null)[]): Block {
  const text = (at: number): string => texts[at] ?? ''
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, text: text(0) }
    case 'list':
      return { ...block, items: block.items.map((_, at) => text(at)) }
    case 'quote':
      return {
        ...block,
        paragraphs: block.paragraphs.map((_, at) => text(at)),
        credit: texts[block.paragraphs.length] ?? null,
      }
    case 'image':
      return { ...block, caption: texts[0] ?? null, credit: texts[1] ?? null }
    case 'embed':
      return { ...block, title: texts[0] ?? null }
    case 'table': {
      const columns = block.head?.length ?? 0
      let at = 1 + columns
      return {
        ...block,
        caption: texts[0] ?? null,
        head: block.head?.map((_, column) => text(1 + column)) ?? null,
        rows: block.rows.map((row) => row.map(() => text(at++))),
      }
    }
    case 'separator':
      return block
  }
}
