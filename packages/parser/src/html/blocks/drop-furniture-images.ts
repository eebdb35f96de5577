import { isAvatar, isTrackerAddress } from '../furniture-address.ts'
import type { HtmlElement, HtmlNode } from '../html-node.ts'
import { pixelsOf } from './pixels-of.ts'
import { isImage, isTracker } from './read-image.ts'

const addressNames = ['data-orig-file', 'data-src', 'data-original', 'data-lazy-src', 'src'] as const

/** A portrait beside a name, in the words of themes: `avatar-48`, `author-photo`, `byline__image`. */
const portrait =
  /(?:^|[\s_-])(?:avatar|gravatar)(?:$|[\s_-])|(?:^|\s)(?:\w+[-_])?(?:author|byline|profile)[-_]{0,2}(?:photo|image|img|pic|picture|portrait|thumb|thumbnail|headshot)(?:$|[\s_-])/iu
/** Boxes about an author. Not every class with `author-` is one: WordPress puts the author's name on the whole post. */
const authorBox =
  /(?:^|\s)(?:(?:about|entry|post|article|single)[-_]{1,2}author|author(?:[-_]{0,2}(?:box|bio|info|card|about|vcard|details))?|byline|vcard|h-card)(?:$|\s)/iu
/** Larger images in a box about an author may be content. */
const maxPortraitPixels = 256

/** An address that hands another address or its title on: `sharer.php?u=`, `intent/tweet?text=`. */
const share =
  /^mailto:\?|\/(?:share|sharer|shareArticle|sharing|intent|submit|submitlink|send|create\/(?:button|link)|save|bookmarklet)(?:[./][\w./-]*)?\?(?:[^#]*&)?(?:u|url|text|link|status|title|media|href|body)=|^https?:\/\/(?:wa\.me|(?:www\.)?addtoany\.com|(?:www\.)?addthis\.com)\//iu
/** The largest side of icons. */
const maxIconPixels = 32

const emojiClass = /(?:^|[\s_-])(?:emoji|emojione|twemoji|smiley|smilies)(?:$|[\s_-])/iu
const emojiAddress = /\/images\/core\/emoji\/|\/twemoji[/@]|\/emojione\//iu
const maxEmojiCharacters = 40

/**
 * Nodes without the images that are no part of an article: portraits beside names, trackers and icons of links that
 * share. Spacers stay, for what follows them may be the image. An image of an emoji becomes the character that its `alt` has. Nodes in which nothing is dropped stay the
 * same objects.
 */
export function dropFurnitureImages(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  return drop(nodes, [])
}

/** `around` are the elements that the nodes stand in, for few of which it matters what they are. */
function drop<Nodes extends readonly HtmlNode[]>(nodes: Nodes, around: HtmlElement[]): Nodes | HtmlNode[] {
  let kept: HtmlNode[] | null = null
  for (const [at, node] of nodes.entries()) {
    const left = typeof node === 'string' ? node : dropWithin(node, around)
    if (left !== node) kept ??= nodes.slice(0, at)
    if (left !== null) kept?.push(left)
  }
  return kept ?? nodes
}

function dropWithin(element: HtmlElement, around: HtmlElement[]): HtmlNode | null {
  if (isImage(element)) return emojiOf(element) ?? (isFurniture(element, around) ? null : element)
  if (element.children.length === 0) return element
  around.push(element)
  const children = drop(element.children, around)
  around.pop()
  return children === element.children ? element : { ...element, children }
}

function isSharing({ name, attributes }: HtmlElement): boolean {
  return name === 'a' && share.test(attributes['href'] ?? '')
}

function isAboutAuthor({ name, attributes }: HtmlElement): boolean {
  if (name === 'body' || name === 'article' || name === 'main') return false
  return /(?:^|\s)author(?:$|\s)/u.test(attributes['itemprop'] ?? '') || authorBox.test(attributes['class'] ?? '')
}

/** The character that an image of an emoji stands for; null for any other image, and empty without a character. */
function emojiOf({ attributes }: HtmlElement): string | null {
  const { alt = '', class: classes = '', src = '' } = attributes
  const isEmoji = emojiClass.test(classes) || emojiAddress.test(src)
  return isEmoji && alt.length <= maxEmojiCharacters && !isLarge(attributes) ? alt : null
}

function isFurniture(image: HtmlElement, around: readonly HtmlElement[]): boolean {
  const { attributes } = image
  if (isTracker(image)) return true
  const addresses = addressNames.flatMap((name) => attributes[name]?.trim() || [])
  if (!isLarge(attributes) && addresses.some(isTrackerAddress)) return true
  if (isIcon(attributes) && around.some(isSharing)) return true
  const sides = sidesOf(attributes)
  const mayBePortrait = sides.length === 0 || sides.some((side) => side <= maxPortraitPixels)
  if (!mayBePortrait) return false
  if (addresses.some(isAvatar) || portrait.test(attributes['class'] ?? '')) return true
  const mayBeOfAuthor = sides.length > 0 || /(?:^|\s)(?:image|photo)(?:$|\s)/u.test(attributes['itemprop'] ?? '')
  return mayBeOfAuthor && around.some(isAboutAuthor)
}

function isIcon(attributes: HtmlElement['attributes']): boolean {
  return sidesOf(attributes).some((side) => side <= maxIconPixels)
}

function isLarge(attributes: HtmlElement['attributes']): boolean {
  return sidesOf(attributes).some((side) => side > maxIconPixels * 2)
}

/** The sides that are written, in pixels. */
function sidesOf(attributes: HtmlElement['attributes']): number[] {
  return [attributes['width'], attributes['height']].flatMap((side) => pixelsOf(side) ?? [])
}
