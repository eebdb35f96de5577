import { findNotes, fragmentOf } from '../html/blocks/footnotes.ts'
import { isImage } from '../html/blocks/read-image.ts'
import type { HtmlElement, HtmlNode } from '../html/html-node.ts'
import { parseHtml } from '../html/parse-html.ts'
import type { OmissionKind } from '../result/omission.ts'

// Only HTML with one of these is parsed to count them.
const lossy =
  /<(?:abbr|acronym|button|canvas|dfn|form|input|meter|progress|script|select|svg|textarea|track)\b|\shref=["']?#|\stitle=|\ssrc=["']?data:|<a\b[^<>]*>\s*<(?:img|picture|amp-img)\b|<figcaption\b/iu
// They only draw posts of social networks, which become embeds.
const drawers =
  /\/\/(?:platform\.(?:twitter|x)|(?:www\.)?instagram|(?:www\.)?tiktok|embed\.bsky|embed\.reddit|connect\.facebook)\.|\/embed\.js/u
const controls = new Set(['button', 'form', 'input', 'meter', 'progress', 'select', 'textarea'])
const frames = new Set(['iframe', 'embed', 'object'])
const explained = new Set(['abbr', 'acronym', 'dfn', 'span'])

/**
 * The parts of a story's HTML that no block has a place for: links around images and within titles of embeds, links to
 * places in the story, explanations of words and images (`title`), subtitles of films, scripts, forms, drawings, and
 * images within the text itself (`data:`).
 */
export function countLosses(html: string): OmissionKind[] {
  if (!lossy.test(html)) return []
  const nodes = parseHtml(html)
  const notes = findNotes(nodes)
  const lost: OmissionKind[] = []
  // Each element is visited once, however deep it is.
  const visit = (node: HtmlNode): Inside => {
    if (typeof node === 'string') return { ...nothing, words: node.trim() !== '', letters: /[\p{L}\p{N}]/u.test(node) }
    const at = lost.length
    const inside = node.children.map(visit).reduce(join, nothing)
    const kind = lossOf(node, inside, (fragment) => notes.has(fragment))
    // A form and a drawing are one thing with all that is in them.
    if (kind === 'form' || kind === 'drawing') lost.length = at
    if (kind !== null) lost.push(kind)
    return around(node, inside, lost)
  }
  for (const node of nodes) visit(node)
  return lost
}

/** What an element holds; `captionLinks` are the links in captions of a figure. */
type Inside = {
  words: boolean
  letters: boolean
  image: HtmlElement | null
  frame: boolean
  links: number
  captionLinks: number
}

const nothing: Inside = { words: false, letters: false, image: null, frame: false, links: 0, captionLinks: 0 }

function join(a: Inside, b: Inside): Inside {
  return {
    words: a.words || b.words,
    letters: a.letters || b.letters,
    image: a.image ?? b.image,
    frame: a.frame || b.frame,
    links: a.links + b.links,
    captionLinks: a.captionLinks + b.captionLinks,
  }
}

/** What an element is for the one around it. */
function around(element: HtmlElement, inside: Inside, lost: OmissionKind[]): Inside {
  const { name } = element
  if (isImage(element)) return { ...inside, image: element }
  if (frames.has(name)) return { ...inside, frame: true }
  if (name === 'a') return { ...inside, links: inside.links + 1 }
  if (name === 'figcaption') return { ...inside, captionLinks: inside.links }
  if (name !== 'figure') return inside
  // The title of an embed is a link itself.
  if (inside.frame) lost.push(...Array.from({ length: inside.captionLinks }, (): OmissionKind => 'caption-link'))
  return { ...inside, frame: false, captionLinks: 0 }
}

function lossOf(element: HtmlElement, inside: Inside, isNote: (fragment: string) => boolean): OmissionKind | null {
  const { name, attributes } = element
  if (name === 'a') return lossOfLink(attributes, inside, isNote)
  if (controls.has(name)) return attributes['type'] === 'hidden' ? null : 'form'
  if (name === 'script') return isDrawer(element) ? null : 'script'
  if (name === 'svg' || name === 'canvas') return attributes['aria-hidden'] === 'true' ? null : 'drawing'
  if (name === 'track') return 'subtitles'
  if (isImage(element) && isWithin(attributes)) return 'data-image'
  const isExplained = (attributes['title'] ?? '').trim() !== '' && attributes['title'] !== attributes['alt']
  return isExplained && (explained.has(name) ? inside.words : isImage(element)) ? 'explanation' : null
}

function lossOfLink(
  { href = '' }: HtmlElement['attributes'],
  { words, letters, image }: Inside,
  isNote: (fragment: string) => boolean,
): OmissionKind | null {
  const fragment = fragmentOf(href)
  // Without a letter or a digit, it leads back from a footnote.
  if (fragment !== null) return fragment === '' || isNote(fragment) || !letters ? null : 'anchor'
  if (image === null || words || !/^(?:https?:|mailto:|tel:|\/)/iu.test(href)) return null
  return href === image.attributes['src'] ? null : 'image-link'
}

function isDrawer({ attributes }: HtmlElement): boolean {
  return attributes['type'] === 'application/ld+json' || drawers.test(attributes['src'] ?? '')
}

/** Whether an image is in the text, and not only a place for one that a script loads late. */
function isWithin(attributes: HtmlElement['attributes']): boolean {
  const isLate = Object.keys(attributes).some((name) => name.startsWith('data-') && /src|original|url/u.test(name))
  return !isLate && attributes['srcset'] === undefined && (attributes['src'] ?? '').trim().startsWith('data:')
}
