import { blockLimits, type BlockOf } from '@broadsheet/model'
import { foldText } from '../fold-text.ts'
import { findAll, type HtmlElement, type HtmlNode } from '../html-node.ts'
import { resolveAddress } from '../resolve-address.ts'

const sourceAttributes = ['data-src', 'data-original', 'data-lazy-src', 'data-url', 'src'] as const
const setAttributes = ['data-srcset', 'data-lazy-srcset', 'srcset'] as const
const imageFile = /^[^\s,]+\.(?:avif|gif|jpe?g|png|webp)(?:\?[^\s,]*)?$/iu
/** The largest side of images that only track readers. */
const maxTrackerPixels = 2

/**
 * Reads an `<img>` as a block; null without an http or https address, and for trackers. If scripts load images late,
 * another attribute has the real address; otherwise it is the widest candidate of a `srcset`, of the image or of the
 * `sources` in its `<picture>`.
 */
export function readImage(
  image: HtmlElement,
  sources: readonly HtmlElement[],
  baseUrl: string | null,
): BlockOf<'image'> | null {
  if (isTracker(image)) return null
  const width = pixelsOf(image.attributes['width'])
  const height = pixelsOf(image.attributes['height'])
  const url = addressOf([image, ...sources], baseUrl)
  if (url === null) return null
  const alt = foldText(image.attributes['alt'] ?? '')
  return { type: 'image', url, alt, width: width === 0 ? null : width, height, caption: null, credit: null }
}

/** Whether an image or a frame is too small to be seen. */
export function isTracker({ attributes }: HtmlElement): boolean {
  return [attributes['width'], attributes['height']].some((size) => (pixelsOf(size) ?? Infinity) <= maxTrackerPixels)
}

/** Whether an element is an image, including AMP's. */
export function isImage({ name }: HtmlElement): boolean {
  return name === 'img' || name === 'amp-img'
}

export function sourcesOf(children: readonly HtmlNode[]): HtmlElement[] {
  return findAll(children, ({ name }) => name === 'source')
}

function addressOf(elements: readonly HtmlElement[], baseUrl: string | null): string | null {
  const single = sourceAttributes.map((name) => elements[0]?.attributes[name])
  const sets = elements.flatMap(({ attributes }) => setAttributes.map((name) => widestOf(attributes[name])))
  // Scripts have names of their own for it.
  const others = Object.entries(elements[0]?.attributes ?? {}).flatMap(([name, value]) =>
    name.startsWith('data-') && imageFile.test(value) ? [value] : [],
  )
  for (const written of [...single, ...sets, ...others]) {
    const address = resolveAddress(written, baseUrl)
    if (address !== null) return address
  }
  return null
}

// https://html.spec.whatwg.org/multipage/images.html#srcset-attribute
function widestOf(srcset: string | undefined): string | undefined {
  const candidates = (srcset ?? '').split(/,\s+|\s+,/u).map((candidate) => {
    const [address, size] = candidate.trim().split(/\s+/u)
    return { address, size: Number.parseFloat(size ?? '1') || 0 }
  })
  return candidates.toSorted((a, b) => b.size - a.size)[0]?.address
}

function pixelsOf(attribute: string | undefined): number | null {
  const digits = /^\s*(?<digits>\d{1,6})(?:\.\d+)?(?:px)?\s*$/u.exec(attribute ?? '')?.groups?.['digits']
  const pixels = Number(digits ?? Number.NaN)
  return pixels >= 0 && pixels <= blockLimits.pixels ? pixels : null
}
