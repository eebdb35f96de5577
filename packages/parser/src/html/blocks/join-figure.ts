import { blockLimits, imagesIn, type Block } from '@broadsheet/model'
import type { HtmlElement } from '../html-node.ts'
import { chunksOf } from './chunks-of.ts'

/** The caption and credit of an image, possibly empty. */
export type Caption = { caption: string; credit: string }

/** Whether a figure is a gallery by its class, even with one image. */
export function isGallery({ attributes }: HtmlElement): boolean {
  return /(?:^|[\s_-])gallery(?:$|[\s_-])/u.test(attributes['class'] ?? '')
}

/**
 * Puts the caption of a figure on its last block that can have one. Several images become a gallery with the caption.
 * Without such a block, the caption becomes a paragraph; if the figure's image is unusable (`hasLostImage`), it would
 * explain nothing and is dropped.
 */
export function joinFigure(
  blocks: readonly Block[],
  { caption, credit }: Caption,
  figure: { hasLostImage: boolean; isGallery: boolean },
): Block[] {
  const words = [caption, credit].filter((part) => part !== '').join(' ')
  const images = imagesIn(blocks)
  const isOfImages = blocks.every(({ type }) => type === 'image' || type === 'gallery')
  if (isOfImages && images.length > (figure.isGallery ? 0 : 1)) return galleriesOf(blocks, words)
  if (words === '') return [...blocks]
  // The caption is of none of several images among other blocks.
  if (images.length > 1) return [...blocks, { type: 'paragraph', text: words }]
  const carrier = blocks.findLastIndex((block) => withCaption(block, { caption, credit }) !== null)
  if (carrier >= 0) {
    return blocks.map((block, index) =>
      index === carrier ? (withCaption(block, { caption, credit }) ?? block) : block,
    )
  }
  return figure.hasLostImage ? [...blocks] : [...blocks, { type: 'paragraph', text: words }]
}

function galleriesOf(blocks: readonly Block[], words: string): Block[] {
  const own = blocks.flatMap((block) => (block.type === 'gallery' ? (block.caption ?? []) : []))
  const caption = [...own, ...(words === '' ? [] : [words])].join(' ')
  const images = imagesIn(blocks).map(({ url, alt, width, height, caption, credit }) => ({
    url,
    alt,
    width,
    height,
    caption,
    credit,
  }))
  const chunks = chunksOf(images, blockLimits.images)
  return chunks.map((chunk, at) => ({
    type: 'gallery',
    images: chunk,
    caption: at === chunks.length - 1 && caption !== '' ? caption : null,
  }))
}

function withCaption(block: Block, { caption, credit }: Caption): Block | null {
  const words = [caption, credit].filter((part) => part !== '').join(' ')
  switch (block.type) {
    case 'image':
      return block.caption === null && block.credit === null
        ? { ...block, caption: caption === '' ? null : caption, credit: credit === '' ? null : credit }
        : null
    case 'gallery':
    case 'audio':
    case 'video':
      return block.caption === null ? { ...block, caption: words } : null
    case 'embed':
      return block.title === null ? { ...block, title: words } : { ...block, description: words }
    case 'quote':
      return block.credit === null ? { ...block, credit: words } : null
    case 'table':
      return block.caption === null ? { ...block, caption: words } : null
    case 'paragraph':
    case 'heading':
    case 'list':
    case 'preformatted':
    case 'note':
    case 'footnotes':
    case 'file':
    case 'separator':
      return null
  }
}
