import type { Block } from '@broadsheet/model'

/** The caption and credit of an image, possibly empty. */
export type Caption = { caption: string; credit: string }

/**
 * Puts the caption of a figure on its last block that can have one. Without such a block, and in a gallery, it becomes a
 * paragraph; if the figure's image is unusable (`hasLostImage`), it would explain nothing and is dropped.
 */
export function joinFigure(
  blocks: readonly Block[],
  { caption, credit }: Caption,
  { hasLostImage }: { hasLostImage: boolean },
): Block[] {
  const words = [caption, credit].filter((part) => part !== '').join(' ')
  if (words === '') return [...blocks]
  // A gallery's caption is of none of its images.
  const isGallery = blocks.filter(({ type }) => type === 'image').length > 1
  if (isGallery) return [...blocks, { type: 'paragraph', text: words }]
  const carrier = blocks.findLastIndex((block) => withCaption(block, { caption, credit }) !== null)
  if (carrier >= 0) {
    return blocks.map((block, index) =>
      index === carrier ? (withCaption(block, { caption, credit }) ?? block) : block,
    )
  }
  return hasLostImage ? [...blocks] : [...blocks, { type: 'paragraph', text: words }]
}

function withCaption(block: Block, { caption, credit }: Caption): Block | null {
  const words = [caption, credit].filter((part) => part !== '').join(' ')
  switch (block.type) {
    case 'image':
      return block.caption === null && block.credit === null
        ? { ...block, caption: caption === '' ? null : caption, credit: credit === '' ? null : credit }
        : null
    case 'embed':
      return { ...block, title: words }
    case 'quote':
      return block.credit === null ? { ...block, credit: words } : null
    case 'table':
      return block.caption === null ? { ...block, caption: words } : null
    case 'paragraph':
    case 'heading':
    case 'list':
    case 'separator':
      return null
  }
}
