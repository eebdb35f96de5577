import { blockLimits, imageTypes } from '@broadsheet/model'
import { isStandIn } from '../furniture-address.ts'
import type { HtmlElement } from '../html-node.ts'
import { resolveAddress } from '../resolve-address.ts'
import { parseSrcset, type SetCandidate } from './parse-srcset.ts'
import { pixelsOf } from './pixels-of.ts'

type Size = { width: number | null; height: number | null }

/** The file of an image: its address, and its size in pixels where that is known. */
export type ImageFile = Size & { url: string }

/** WordPress and Jetpack name the file that was uploaded. */
const wholeAttributes = ['data-orig-file', 'data-full-url'] as const
const sourceAttributes = ['data-src', 'data-original', 'data-lazy-src', 'data-url', 'src'] as const
const imageFile = /^[^\s,]+\.(?:avif|gif|jpe?g|png|webp)(?:\?[^\s,]*)?$/iu
const otherFile = /\.(?:bmp|hei[cf]|jp2|jxl|svg|tiff?)(?:[?#]|$)/iu
const storedTypes = new Set<string>([...Object.values(imageTypes), 'image/jpg', ''])
const otherMedia = /prefers-color-scheme:\s*dark|^\s*(?:only\s+)?print\b/iu
/** What small screens alone get is often cut. */
const narrowMedia = /max-width/iu
const template = /\{\w+\}/u

/** `minScreen` is the width of the screen from which on the candidate is shown. */
type Candidate = Omit<SetCandidate, 'address'> & { url: string; size: Size; minScreen: number; isNarrow: boolean }

/**
 * Chooses the file of an `<img>` and the `sources` of its `<picture>`: the one that was uploaded, else the widest that
 * the sets name, of the types that the paper stores, else `src`, or the attribute that has the address until a script loads
 * the image. Null without a web address, and if all addresses only stand in for another.
 */
export function chooseImageFile(
  image: HtmlElement,
  sources: readonly HtmlElement[],
  baseUrl: string | null,
): ImageFile | null {
  const { attributes } = image
  const size = sizeOf(image)
  const resolve = (written: string | undefined): string | null =>
    written === undefined || isStandIn(written) || template.test(written) ? null : resolveAddress(written, baseUrl)
  const firstOf = (names: readonly string[]): string | null =>
    names.map((name) => resolve(attributes[name])).find((url) => url !== null) ?? null

  const candidates = [
    ...candidatesOf(image, size, resolve),
    ...sources.flatMap((source) => candidatesOf(source, size, resolve)),
  ].toSorted(byWidth)
  const single = firstOf(sourceAttributes)
  const whole = firstOf(wholeAttributes.filter((name) => imageFile.test(attributes[name] ?? '')))
  if (whole !== null) {
    const known = candidates.find(({ url }) => url === whole)
    if (known !== undefined) return fileOf(known)
    return { url: whole, ...(whole === single ? size : wholeSize(attributes['data-orig-size'])) }
  }
  const widest = candidates.find(({ isNarrow }) => !isNarrow)
  if (widest !== undefined && isSized(widest) && !isWiderByName(single, size.width, widest)) return fileOf(widest)
  if (single !== null) return { url: single, ...size }
  const [last] = widest === undefined ? candidates : [widest]
  if (last !== undefined) return fileOf(last)
  // Scripts have names of their own for it.
  const other = firstOf(
    Object.keys(attributes).filter((name) => name.startsWith('data-') && imageFile.test(attributes[name] ?? '')),
  )
  return other === null ? null : { url: other, ...size }
}

function candidatesOf(element: HtmlElement, imageSize: Size, resolve: (written: string) => string | null): Candidate[] {
  const { type = '', media = '' } = element.attributes
  if (!storedTypes.has(type.trim().toLowerCase()) || otherMedia.test(media)) return []
  const own = sizeOf(element)
  // Another screen may get another section of the image.
  const size = own.width !== null || media !== '' ? own : imageSize
  const minScreen = Number(/min-width:\s*(?<pixels>\d{1,5})/iu.exec(media)?.groups?.['pixels'] ?? 0)
  const isNarrow = minScreen === 0 && narrowMedia.test(media)
  return Object.entries(element.attributes).flatMap(([name, written]) =>
    name.endsWith('srcset')
      ? parseSrcset(written).flatMap(({ address, ...rest }) => {
          const url = otherFile.test(address) ? null : resolve(address)
          return url === null ? [] : [{ ...rest, url, size, minScreen, isNarrow }]
        })
      : [],
  )
}

function byWidth(a: Candidate, b: Candidate): number {
  return (b.width ?? 0) - (a.width ?? 0) || b.minScreen - a.minScreen || b.density - a.density
}

/** Whether more is known of a candidate than of `src`. */
function isSized({ width, minScreen, density }: Candidate): boolean {
  return width !== null || minScreen > 0 || density > 1
}

/** Whether `src` is wider than all of the sets: its address has the width that the image has. */
function isWiderByName(single: string | null, width: number | null, widest: Candidate): boolean {
  if (single === null || width === null || widest.width === null || width <= widest.width) return false
  return new RegExp(String.raw`(?<!\d)${width}(?!\d)`, 'u').test(single)
}

function fileOf({ url, width, density, size }: Candidate): ImageFile {
  const scale = width === null ? density : width / (size.width ?? Number.NaN)
  return {
    url,
    width: width ?? scaled(size.width, scale),
    height: Number.isFinite(scale) ? scaled(size.height, scale) : null,
  }
}

function scaled(side: number | null, scale: number): number | null {
  const pixels = side === null ? 0 : Math.round(side * scale)
  return pixels >= 1 && pixels <= blockLimits.pixels ? pixels : null
}

function sizeOf({ attributes }: HtmlElement): Size {
  return { width: pixelsOf(attributes['width']) || null, height: pixelsOf(attributes['height']) || null }
}

/** Jetpack's `data-orig-size="1600,1000"`. */
function wholeSize(written = ''): Size {
  const [width, height] = written.split(',')
  return { width: pixelsOf(width) || null, height: pixelsOf(height) || null }
}
