import type { BlockOf, Block } from '@broadsheet/model'
import { asHref } from './as-href.ts'

// Sites that show a link with its image take no smaller one: https://ogp.me, Facebook's best practices.
const minPixels = 200

/** The first image of an article that is not an icon, for links to it elsewhere; null without one. */
export function leadImage(body: readonly Block[]): BlockOf<'image'> | null {
  const image = body.find(isLarge)
  return image === undefined ? null : { ...image, url: asHref(image.url) }
}

function isLarge(block: Block): block is BlockOf<'image'> {
  return block.type === 'image' && (block.width ?? minPixels) >= minPixels && (block.height ?? minPixels) >= minPixels
}
