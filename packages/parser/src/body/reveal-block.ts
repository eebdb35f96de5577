import { changeTexts, withMarks, type Block, type BlockOf, type GalleryImage } from '@broadsheet/model'
import { revealEscapes } from './escapes.ts'

/** Restores the hidden characters of a block; returns none if the block becomes empty. */
export function revealBlock(hidden: Block): Block[] {
  const block = changeTexts(hidden, revealEscapes)
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'preformatted':
      return block.text === '' ? [] : [block]
    case 'list':
      return revealList(block)
    case 'quote': {
      const paragraphs = block.paragraphs.filter((text) => text !== '')
      const credit = block.credit || null
      if (paragraphs.length > 0) return [renumbered({ ...block, paragraphs, credit }, [...block.paragraphs, credit])]
      return credit === null ? [] : [{ type: 'paragraph', text: credit }]
    }
    case 'note': {
      const paragraphs = block.paragraphs.filter((text) => text !== '')
      const title = block.title || null
      return paragraphs.length === 0 ? [] : [renumbered({ ...block, title, paragraphs }, [title, ...block.paragraphs])]
    }
    case 'footnotes':
      // An empty note keeps its number.
      return [{ ...block, notes: block.notes.map((note) => note || '–') }]
    case 'image':
      return [revealImage(block)]
    case 'gallery':
      return [{ ...block, images: block.images.map(revealImage), caption: block.caption || null }]
    case 'embed': {
      const { provider, ...embed } = block
      const name = revealEscapes(provider ?? '')
      return [{ ...embed, title: block.title || null, ...(name === '' ? {} : { provider: name }) }]
    }
    case 'audio':
    case 'video':
    case 'table':
      return [{ ...block, caption: block.caption || null }]
    case 'file':
      return block.name === '' ? [] : [block]
    case 'separator':
      return [block]
  }
}

function revealImage<Image extends GalleryImage>(image: Image): Image {
  return { ...image, alt: revealEscapes(image.alt), caption: image.caption || null, credit: image.credit || null }
}

/** Without its empty items; what stood within them moves up. */
function revealList(list: BlockOf<'list'>): Block[] {
  const items = list.items.filter((item) => item !== '')
  if (items.length === 0) return []
  if (items.length === list.items.length) return [list]
  const { start, places, ...bare } = list
  return [renumbered({ ...bare, items, ...(places === undefined && start !== undefined ? { start } : {}) }, list.items)]
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
