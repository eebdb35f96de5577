import { blockLimits } from '@broadsheet/model'
import { isFurnitureAddress } from '../html/furniture-address.ts'
import { resolveAddress } from '../html/resolve-address.ts'
import { found, type Found } from '../item/found-story.ts'
import { plainLine } from '../item/plain-text.ts'
import { childOf, childrenOf, innerHtml, xmlText, type XmlElement } from '../xml/xml-element.ts'
import type { FeedMedia, Markup } from './feed-entry.ts'

/** The text of the first child with one of the names that is not empty, and that name. */
export function childText(parent: XmlElement | null, ...names: string[]): Found | null {
  if (parent === null) return null
  for (const name of names) {
    const text = childrenOf(parent, name)
      .map(xmlText)
      .find((words) => words !== '')
    if (text !== undefined) return { value: text, origin: name }
  }
  return null
}

/** The texts of all children with the first name that has any. */
export function childTexts(parent: XmlElement, ...names: string[]): Found<string[]> | null {
  for (const name of names) {
    const texts = childrenOf(parent, name)
      .map(xmlText)
      .filter((words) => words !== '')
    if (texts.length > 0) return { value: texts, origin: name }
  }
  return null
}

/**
 * The content of the first child with one of the names that is not empty, as HTML: escaped, or as elements of the XML.
 */
export function childMarkup(parent: XmlElement, ...names: string[]): Found<Markup> | null {
  for (const name of names) {
    const markup = childrenOf(parent, name)
      .map(markupOf)
      .find(({ text }) => text.trim() !== '')
    if (markup !== undefined) return { value: markup, origin: name }
  }
  return null
}

function markupOf(element: XmlElement): Markup {
  const { children, base } = element
  const isNaked = children.some((node) => typeof node !== 'string')
  return { kind: 'html', text: isNaked ? innerHtml(children) : xmlText(element), base }
}

/**
 * The files beside an entry in Media RSS (https://www.rssboard.org/media-rss) and RSS enclosures; previews only without
 * images. The files of a `media:group` are one content in several forms, of which one stays.
 */
export function mediaOf(item: XmlElement): FeedMedia[] {
  const groups = childrenOf(item, 'media:group')
  const around = [item, ...groups]
  const media = [
    ...childrenOf(item, 'media:content').flatMap((file) => readFile(file, item)),
    ...groups.flatMap(readGroup),
    ...childrenOf(item, 'enclosure').flatMap((file) => readFile(file, item)),
  ]
  if (media.some(({ kind, url }) => kind === 'image' && !isFurnitureAddress(url))) return media
  const previews = around.flatMap((group) => childrenOf(group, 'media:thumbnail'))
  const preview = previews.flatMap((file) => readFile(file, item, 'image')).find(({ url }) => !isFurnitureAddress(url))
  return preview === undefined ? media : [...media, preview]
}

/** The widest image of a group, and its default film or recording; where no width is told, the default of each kind. */
function readGroup(group: XmlElement): FeedMedia[] {
  const files = childrenOf(group, 'media:content').flatMap((file) =>
    readFile(file, group).map((media) => ({ media, isDefault: file.attributes['isdefault'] === 'true' })),
  )
  return (['image', 'other'] as const).flatMap((kind) => {
    const ofKind = files.filter(({ media }) => media.kind === kind)
    const [first] = ofKind
    if (first === undefined) return []
    const chosen = ofKind.find(({ isDefault }) => isDefault)?.media
    const isMeasured = kind === 'image' && ofKind.some(({ media }) => media.width !== null)
    return [(isMeasured ? undefined : chosen) ?? ofKind.map(({ media }) => media).reduce(wider)]
  })
}

/** The wider of two files of one content; the first of equals. */
export function wider(one: FeedMedia, other: FeedMedia): FeedMedia {
  return (other.width ?? 0) > (one.width ?? 0) ? other : one
}

function readFile(file: XmlElement, group: XmlElement, known?: FeedMedia['kind']): FeedMedia[] {
  const { attributes, base } = file
  const url = resolveAddress(attributes['url'], base)
  const kind = known ?? (isImageFile(attributes['medium'], attributes['type'], url) ? 'image' : 'other')
  const childLine = (name: string): string => plainLine(xmlText(childOf(file, name) ?? childOf(group, name)))
  if (url === null) return []
  return [
    {
      kind,
      url,
      alt: '',
      width: pixels(attributes['width']),
      height: pixels(attributes['height']),
      caption: childLine('media:description') || childLine('media:title') || null,
      credit: childLine('media:credit') || null,
    },
  ]
}

/** Whether a file is an image, by its medium, its type, or else its name. */
export function isImageFile(medium: string | undefined, type: string | undefined, url: string | null): boolean {
  if (medium !== undefined) return medium === 'image'
  if (type !== undefined && type !== '') return type.startsWith('image/')
  return /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/iu.test(url ?? '')
}

/** Parses a number of pixels; null for an impossible one. */
export function pixels(written: unknown): number | null {
  const side = Number(written ?? Number.NaN)
  return Number.isInteger(side) && side >= 1 && side <= blockLimits.pixels ? side : null
}

export function listed<Value>(...candidates: (Found<Value> | null)[]): Found<Value>[] {
  return candidates.filter((candidate) => candidate !== null)
}

export function textAddress(element: XmlElement | null): Found | null {
  return element === null ? null : found(resolveAddress(xmlText(element), element.base), element.name)
}
