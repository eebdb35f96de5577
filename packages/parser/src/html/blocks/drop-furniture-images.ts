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

type Around = { isShared: boolean; isOfAuthor: boolean }

/**
 * Nodes without the images that are no part of an article: portraits beside names, trackers and icons of links that
 * share. Spacers stay, for what follows them may be the image. An image of an emoji becomes the character that its `alt` has. Nodes in which nothing is dropped stay the
 * same objects.
 */
export function dropFurnitureImages(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  return drop(nodes, { isShared: false, isOfAuthor: false })
}

function drop<Nodes extends readonly HtmlNode[]>(nodes: Nodes, around: Around): Nodes | HtmlNode[] {
  let isChanged = false
  const kept = nodes.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [node]
    if (isImage(node)) {
      const emoji = emojiOf(node)
      if (emoji === null && !isFurniture(node, around)) return [node]
      isChanged = true
      return emoji === null ? [] : [emoji]
    }
    const children = drop(node.children, within(node, around))
    if (children === node.children) return [node]
    isChanged = true
    return [{ ...node, children }]
  })
  return isChanged ? kept : nodes
}

function within({ name, attributes }: HtmlElement, { isShared, isOfAuthor }: Around): Around {
  const isBox = name !== 'body' && name !== 'article' && name !== 'main'
  return {
    isShared: isShared || (name === 'a' && share.test(attributes['href'] ?? '')),
    isOfAuthor:
      isOfAuthor ||
      (isBox &&
        (/(?:^|\s)author(?:$|\s)/u.test(attributes['itemprop'] ?? '') || authorBox.test(attributes['class'] ?? ''))),
  }
}

/** The character that an image of an emoji stands for; null for any other image, and empty without a character. */
function emojiOf({ attributes }: HtmlElement): string | null {
  const { alt = '', class: classes = '', src = '' } = attributes
  const isEmoji = emojiClass.test(classes) || emojiAddress.test(src)
  return isEmoji && alt.length <= maxEmojiCharacters && !isLarge(attributes) ? alt : null
}

function isFurniture(image: HtmlElement, { isShared, isOfAuthor }: Around): boolean {
  const { attributes } = image
  if (isTracker(image)) return true
  const addresses = addressNames.flatMap((name) => attributes[name]?.trim() || [])
  if (!isLarge(attributes) && addresses.some(isTrackerAddress)) return true
  if (isShared && isIcon(attributes)) return true
  const sides = sidesOf(attributes)
  const mayBePortrait = sides.length === 0 || sides.some((side) => side <= maxPortraitPixels)
  if (!mayBePortrait) return false
  if (addresses.some(isAvatar) || portrait.test(attributes['class'] ?? '')) return true
  return isOfAuthor && (sides.length > 0 || /(?:^|\s)(?:image|photo)(?:$|\s)/u.test(attributes['itemprop'] ?? ''))
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
