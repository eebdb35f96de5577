import type { Block } from '@broadsheet/model'
import { asHref } from './as-href.ts'
import type { BlockOf } from './block-of.ts'

// Less is an icon; who shows a link with its picture takes none smaller: https://ogp.me, Facebook's best practices.
const minPixels = 200

/** The image that stands for an article elsewhere: its first that is no icon; null where it has none. */
export function leadImage(body: readonly Block[]): BlockOf<'image'> | null {
  const image = body.find(isLarge)
  return image === undefined ? null : { ...image, url: asHref(image.url) }
}

function isLarge(block: Block): block is BlockOf<'image'> {
  return block.type === 'image' && (block.width ?? minPixels) >= minPixels && (block.height ?? minPixels) >= minPixels
}
