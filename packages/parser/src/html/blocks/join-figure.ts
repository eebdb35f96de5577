import type { Block } from '@broadsheet/model'

/** What stands below an image: both may be empty. */
export type Caption = { caption: string; credit: string }

/**
 * The blocks of a figure with its caption on the last one that can carry it. Without such a block the caption is a
 * paragraph, but where the figure's image can't be had (`hasLostImage`) it would explain nothing and goes too.
 */
export function joinFigure(
  blocks: readonly Block[],
  { caption, credit }: Caption,
  { hasLostImage }: { hasLostImage: boolean },
): Block[] {
  const words = [caption, credit].filter((part) => part !== '').join(' ')
  if (words === '') return [...blocks]
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
