import { imagesIn, type Block, type GalleryImage } from '@broadsheet/model'
import { asHref } from './as-href.ts'

// The smallest image that sites show beside a link: https://ogp.me, Facebook's best practices.
const minPixels = 200

/** The first image of an article that is not an icon, for links to it elsewhere; null without one. */
export function leadImage(body: readonly Block[]): GalleryImage | null {
  const image = imagesIn(body).find(isLarge)
  return image === undefined ? null : { ...image, url: asHref(image.url) }
}

function isLarge({ width, height }: GalleryImage): boolean {
  return (width ?? minPixels) >= minPixels && (height ?? minPixels) >= minPixels
}
