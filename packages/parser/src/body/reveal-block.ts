import { changeTexts, withMarks, type Block } from '@broadsheet/model'
import { revealEscapes } from './escapes.ts'

/** Restores the hidden characters of a block; returns none if the block becomes empty. */
export function revealBlock(hidden: Block): Block[] {
  const block = changeTexts(hidden, revealEscapes)
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.text === '' ? [] : [block]
    case 'list': {
      const items = block.items.filter((item) => item !== '')
      return items.length === 0 ? [] : [renumbered({ ...block, items }, block.items)]
    }
    case 'quote': {
      const paragraphs = block.paragraphs.filter((text) => text !== '')
      const credit = block.credit || null
      if (paragraphs.length > 0) return [renumbered({ ...block, paragraphs, credit }, [...block.paragraphs, credit])]
      return credit === null ? [] : [{ type: 'paragraph', text: credit }]
    }
    case 'image':
      return [{ ...block, alt: revealEscapes(block.alt), caption: block.caption || null, credit: block.credit || null }]
    case 'embed':
      return [{ ...block, title: block.title || null }]
    case 'table':
      return [{ ...block, caption: block.caption || null }]
    case 'separator':
      return [block]
  }
}

/** A block whose marks count its texts without the empty ones of `texts`. */
function renumbered<Kind extends Block>(block: Kind, texts: readonly (string | null)[]): Kind {
  const marks = 'marks' in block ? (block.marks ?? []) : []
  const kept = texts.map((_, at) => texts.slice(0, at).filter((before) => before !== '').length)
  return withMarks(
    block,
    marks.map((mark) => ({ ...mark, of: kept[mark.of] ?? mark.of })),
  )
}
