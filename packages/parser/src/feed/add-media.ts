import { imagesIn, type Block } from '@broadsheet/model'
import { isFurnitureAddress } from '../html/furniture-address.ts'
import type { FeedMedia } from './feed-entry.ts'
import { imageKey } from './image-key.ts'
import { wider } from './xml-parts.ts'

/**
 * Adds media to a text that lacks them: the first image before the text, other images and links to recordings after it.
 * Sizes of one image are one image, of which the widest stays. Portraits beside names, trackers and spacers are none. A
 * feed's images are mostly previews of those in its text: `isPreview` leaves them out if the text has any.
 */
export function addMedia(
  text: readonly Block[],
  media: readonly FeedMedia[],
  { isPreview = false }: { isPreview?: boolean } = {},
): Block[] {
  const urls = [...imagesIn(text), ...text].flatMap((each) => ('url' in each ? [each.url] : []))
  const known = new Set(urls.map(imageKey))
  const sizes = Map.groupBy(
    media.filter((file) => !isFurniture(file)),
    ({ url }) => imageKey(url),
  )
  const missing = [...sizes].flatMap(([name, all]) => (known.has(name) ? [] : [all.reduce(wider)]))
  const images = missing.filter(({ kind }) => kind === 'image').map(toBlock)
  const others = missing.filter(({ kind }) => kind === 'other').map(toBlock)
  const isEnough = isPreview && imagesIn(text).length > 0
  return isEnough ? [...text, ...others] : [...images.slice(0, 1), ...text, ...images.slice(1), ...others]
}

function toBlock({ kind, url, alt, width, height, caption, credit }: FeedMedia): Block {
  return kind === 'image'
    ? { type: 'image', url, alt, width, height, caption, credit }
    : { type: 'embed', url, title: caption }
}

/** The largest side of images that only track readers. */
const maxTrackerPixels = 2

function isFurniture({ kind, url, width, height }: FeedMedia): boolean {
  if (kind !== 'image') return false
  return isFurnitureAddress(url) || [width, height].some((side) => side !== null && side <= maxTrackerPixels)
}
