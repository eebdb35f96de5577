import type { BlockOf } from '@broadsheet/model'
import { foldText } from '../fold-text.ts'
import { findAll, type HtmlElement, type HtmlNode } from '../html-node.ts'
import { chooseImageFile } from './choose-image-file.ts'
import { pixelsOf } from './pixels-of.ts'

/** The largest side of images that only track readers. */
const maxTrackerPixels = 2
const tinyStyle = /(?:^|;)\s*(?:width|height)\s*:\s*[012](?:px)?\s*(?:;|!|$)/iu

/**
 * Reads an `<img>` as a block, with the widest of its files and of those in the `sources` of its `<picture>`; null without
 * an http or https address, and for trackers. Width and height are those of that file.
 */
export function readImage(
  image: HtmlElement,
  sources: readonly HtmlElement[],
  baseUrl: string | null,
): BlockOf<'image'> | null {
  if (isTracker(image)) return null
  const file = chooseImageFile(image, sources, baseUrl)
  if (file === null) return null
  const { url, width, height } = file
  return {
    type: 'image',
    url,
    alt: foldText(image.attributes['alt'] ?? ''),
    width,
    height,
    caption: null,
    credit: null,
  }
}

/** Whether an image or a frame is too small to be seen. */
export function isTracker({ attributes }: HtmlElement): boolean {
  const isTiny = [attributes['width'], attributes['height']].some(
    (size) => (pixelsOf(size) ?? Infinity) <= maxTrackerPixels,
  )
  return isTiny || tinyStyle.test(attributes['style'] ?? '')
}

/** Whether an element is an image, including AMP's. */
export function isImage({ name }: HtmlElement): boolean {
  return name === 'img' || name === 'amp-img'
}

export function sourcesOf(children: readonly HtmlNode[]): HtmlElement[] {
  return findAll(children, ({ name }) => name === 'source')
}
