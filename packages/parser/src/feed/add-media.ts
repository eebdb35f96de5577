import { imagesIn, type Block } from '@broadsheet/model'
import type { FeedMedia } from './feed-entry.ts'
import { wider } from './xml-parts.ts'

/**
 * Adds media to a text that lacks them: the first image before the text, other images and links to recordings after it.
 * Sizes of one image are one image, of which the widest stays. A feed's images are mostly previews of those in its text: `isPreview`
 * leaves them out if the text has any.
 */
export function addMedia(
  text: readonly Block[],
  media: readonly FeedMedia[],
  { isPreview = false }: { isPreview?: boolean } = {},
): Block[] {
  const urls = [...imagesIn(text), ...text].flatMap((each) => ('url' in each ? [each.url] : []))
  const known = new Set(urls.map(nameOf))
  const sizes = Map.groupBy(media, ({ url }) => nameOf(url))
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

// A query, or a size such as `-300x200` before the extension, names another size of the same image.
function nameOf(url: string): string {
  return url.replace(/[?#].*$/u, '').replace(/-\d+x\d+(?=\.\w+$)/u, '')
}
