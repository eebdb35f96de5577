import type { Block } from './block.ts'

/**
 * The texts of a block in the order in which readers meet them, as marks count them; null for one that it could have and
 * has not. A table's are its caption, its column headings and the cells of each row; a gallery's the caption and credit of
 * each image and its own caption.
 */
export function blockTexts(block: Block): (string | null)[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'preformatted':
      return [block.text]
    case 'list':
      return block.items
    case 'quote':
      return [...block.paragraphs, block.credit]
    case 'note':
      return [block.title, ...block.paragraphs]
    case 'footnotes':
      return block.notes
    case 'image':
      return [block.caption, block.credit]
    case 'gallery':
      return [...block.images.flatMap(({ caption, credit }) => [caption, credit]), block.caption]
    case 'embed':
      return [block.title, block.description ?? null]
    case 'audio':
    case 'video':
      return [block.caption]
    case 'file':
      return [block.name]
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
  const orNull = (at: number): string | null => texts[at] ?? null
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'preformatted':
      return { ...block, text: text(0) }
    case 'list':
      return { ...block, items: block.items.map((_, at) => text(at)) }
    case 'quote':
      return {
        ...block,
        paragraphs: block.paragraphs.map((_, at) => text(at)),
        credit: orNull(block.paragraphs.length),
      }
    case 'note':
      return { ...block, title: orNull(0), paragraphs: block.paragraphs.map((_, at) => text(at + 1)) }
    case 'footnotes':
      return { ...block, notes: block.notes.map((_, at) => text(at)) }
    case 'image':
      return { ...block, caption: orNull(0), credit: orNull(1) }
    case 'gallery':
      return {
        ...block,
        images: block.images.map((image, at) => ({ ...image, caption: orNull(2 * at), credit: orNull(2 * at + 1) })),
        caption: orNull(2 * block.images.length),
      }
    case 'embed': {
      const { description: _, ...embed } = block
      const description = orNull(1)
      return { ...embed, title: orNull(0), ...(description === null ? {} : { description }) }
    }
    case 'audio':
    case 'video':
      return { ...block, caption: orNull(0) }
    case 'file':
      return { ...block, name: text(0) }
    case 'table': {
      const columns = block.head?.length ?? 0
      let at = 1 + columns
      return {
        ...block,
        caption: orNull(0),
        head: block.head?.map((_, column) => text(1 + column)) ?? null,
        rows: block.rows.map((row) => row.map(() => text(at++))),
      }
    }
    case 'separator':
      return block
  }
}
