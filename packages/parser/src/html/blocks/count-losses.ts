import type { OmissionKind } from '../../result/omission.ts'
import { inlineElements } from '../element-kinds.ts'
import { isSpacer } from '../furniture-address.ts'
import { findAll, type HtmlElement, type HtmlNode } from '../html-node.ts'
import { parseHtml } from '../parse-html.ts'
import { dropFurnitureImages } from './drop-furniture-images.ts'
import { findNotes, fragmentOf, type NoteNumbers } from './footnotes.ts'
import { gatherNotes } from './gather-notes.ts'
import { isUnshown } from './is-unshown.ts'
import { linkOf } from './mark-nodes.ts'
import { isOfData, readData } from './read-data.ts'
import { isEmbed, isPlayer, isUnseen, readEmbed } from './read-embed.ts'
import { isImage, readImage, sourcesOf } from './read-image.ts'
import { shortenOwnLinks } from './shorten-own-links.ts'

// Only HTML with one of these is parsed to count them.
const lossy =
  /<(?:abbr|acronym|amp-(?:audio|iframe|video)|area|audio|button|canvas|dfn|embed|form|frame|iframe|input|math|meter|object|output|progress|script|select|svg|textarea|track|video)\b|\shref=(?:["'][^"']*#|[^\s"'>]*#|["']?\s*(?!https?:|mailto:|tel:)[a-z][a-z\d+.-]*:|["']?[^\s"'>]{2000})|\stitle=|\sdata-(?:attrs|html)=|<(?:amp|lite)-|(?:flourish|infogram)-embed|\ssrc=["']?data:|<a\b[^<>]*>\s*<(?:img|picture|amp-img)\b|<figcaption\b|<(?:img|amp-img)\b(?![^<>]*src)/iu
// Without a base, addresses must be whole.
const relative = /\s(?:src|href)=["']?(?!\s*(?:[a-z][a-z\d+.-]*:|#))/iu
// They only draw posts of social networks, which become embeds.
const drawers =
  /\/\/(?:platform\.(?:twitter|x)|(?:www\.)?instagram|(?:www\.)?tiktok|embed\.bsky|embed\.reddit|connect\.facebook)\.|\/embed\.js/u
// Advertisements, measurement, consent and what a network in front of a site adds.
const machinery =
  /adsbygoogle|google_ad|googletag|doubleclick|syndication|taboola|outbrain|criteo|ads(?:erver|ystem)|\bads?\b|_ads|ad(?:slot|container|controller)|analytics|gtag|gtm\.js|consent|email-decode/iu
const maxScript = 1_000
const controls = new Set(['button', 'form', 'input', 'meter', 'output', 'progress', 'select', 'textarea'])
const drawings = new Set(['svg', 'canvas'])
// The title of a link is kept, and that of a time says it for machines.
const explained = new Set([...inlineElements].filter((name) => name !== 'a' && name !== 'time'))
/** The longest `data:` address of an image that only keeps a place free. */
const maxEmptyData = 400
/** A smaller drawing without words is an icon. */
const minDrawing = 65

/**
 * The parts of a story's HTML that no block has a place for: links around images, on their areas and within titles of
 * embeds, links to places in the story, explanations of words and images (`title`), subtitles of films, scripts, forms,
 * drawings, the form of formulas, frames, of which only a link stays, and images and links without a usable address.
 */
export function countLosses(html: string, baseUrl: string | null, notes?: NoteNumbers): OmissionKind[] {
  const mayLose = lossy.test(html) || (baseUrl === null && relative.test(html))
  return mayLose ? lossesIn(parseHtml(html), baseUrl, notes) : []
}

/** The same, of nodes. */
export function lossesIn(
  nodes: readonly HtmlNode[],
  baseUrl: string | null,
  notesElsewhere?: NoteNumbers,
): OmissionKind[] {
  const gathered = gatherNotes(shortenOwnLinks(dropFurnitureImages(nodes), baseUrl))
  const notes = notesElsewhere ?? findNotes(gathered)
  const lost: OmissionKind[] = []
  // Where in `lost` the last image is, if it has no address: a `<noscript>` behind it may have one.
  let lostImageAt: number | null = null
  // Each element is visited once, however deep it is.
  const visit = (node: HtmlNode, surroundings: Surroundings): Inside => {
    if (typeof node === 'string') return insideText(node)
    if (isUnshown(node) || node.name === 'template') return nothing
    if (node.name === 'noscript') {
      if (lostImageAt !== null && hasImage(node.children, baseUrl)) lost.splice(lostImageAt, 1)
      lostImageAt = null
      return nothing
    }
    const at = lost.length
    const within = surroundingsIn(node, surroundings)
    let inside = nothing
    for (const child of node.children) inside = join(inside, visit(child, within))
    const kind = lossOf(node, inside, surroundings)
    // A form, a frame, a drawing and a formula are one thing with all that is in them, and so is a button with its icon.
    if (kind === null ? node.name === 'button' : whole.has(kind)) lost.length = at
    if (isImage(node)) lostImageAt = kind === 'relative-image' || kind === 'data-image' ? lost.length : null
    if (kind !== null) lost.push(kind)
    return around(node, inside, lost)
  }
  const outside = { sources: [], isHeading: false, isNote: (fragment: string) => notes.has(fragment), baseUrl }
  for (const node of gathered) visit(node, outside)
  return lost
}

const whole = new Set<OmissionKind>(['form', 'frame', 'frame-without-address', 'drawing', 'formula'])

function hasImage(nodes: readonly HtmlNode[], baseUrl: string | null): boolean {
  return findAll(nodes, isImage).some((image) => readImage(image, [], baseUrl) !== null)
}

/** What is around an element: the sources of its `<picture>`, whether a heading is, and what holds for the whole story. */
type Surroundings = {
  sources: readonly HtmlElement[]
  isHeading: boolean
  isNote: (fragment: string) => boolean
  baseUrl: string | null
}

const heading = /^h[1-6]$/u

function surroundingsIn({ name, children }: HtmlElement, surroundings: Surroundings): Surroundings {
  if (name === 'picture') return { ...surroundings, sources: sourcesOf(children) }
  return !surroundings.isHeading && heading.test(name) ? { ...surroundings, isHeading: true } : surroundings
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

const ofLetters: Inside = { ...nothing, words: true, letters: true }
const ofCharacters: Inside = { ...nothing, words: true }

function insideText(text: string): Inside {
  if (/[\p{L}\p{N}]/u.test(text)) return ofLetters
  return /\S/u.test(text) ? ofCharacters : nothing
}

function join(a: Inside, b: Inside): Inside {
  if (b === nothing) return a
  return a === nothing ? b : joined(a, b)
}

function joined(a: Inside, b: Inside): Inside {
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
  if (isEmbed(element)) return { ...nothing, frame: !isPlayer(element) }
  if (name === 'a') return { ...inside, links: inside.links + 1 }
  if (name === 'figcaption') return { ...inside, captionLinks: inside.links }
  if (name !== 'figure') return inside
  // The title of an embed is a link itself.
  if (inside.frame) lost.push(...Array.from({ length: inside.captionLinks }, (): OmissionKind => 'caption-link'))
  return { ...inside, frame: false, captionLinks: 0 }
}

function lossOf(element: HtmlElement, inside: Inside, context: Surroundings): OmissionKind | null {
  const { name, attributes } = element
  if (name === 'a') return lossOfLink(element, inside, context)
  if (isOfData(element)) return readData(element, context.baseUrl) === null ? 'drawn-block' : null
  if (isEmbed(element)) return lossOfFrame(element, context.baseUrl)
  // A button in a heading is its words, and one without words an icon.
  if (controls.has(name))
    return attributes['type'] === 'hidden' || (name === 'button' && (context.isHeading || !inside.letters))
      ? null
      : 'form'
  if (name === 'script') return isMachinery(element) ? null : 'script'
  if (name === 'math') return 'formula'
  if (drawings.has(name)) return isIcon(element, inside) ? null : 'drawing'
  if (name === 'track') return attributes['kind'] === 'metadata' ? null : 'subtitles'
  if (name === 'area') return linkOf(element, context.baseUrl) === null ? null : 'image-link'
  const isExplained = (attributes['title'] ?? '').trim() !== '' && attributes['title'] !== attributes['alt']
  if (isImage(element)) return lossOfImage(element, context) ?? (isExplained ? 'explanation' : null)
  return isExplained && explained.has(name) && inside.words ? 'explanation' : null
}

function lossOfImage(image: HtmlElement, { sources, baseUrl }: Surroundings): OmissionKind | null {
  if (readImage(image, sources, baseUrl) !== null) return null
  const { src = '', alt = '' } = image.attributes
  const isData = src.trim().startsWith('data:')
  if (isData ? src.length <= maxEmptyData && alt.trim() === '' : isSpacer(src)) return null
  return isData ? 'data-image' : 'relative-image'
}

function lossOfFrame(frame: HtmlElement, baseUrl: string | null): OmissionKind | null {
  if (isUnseen(frame)) return null
  if (readEmbed(frame, baseUrl) === null) return 'frame-without-address'
  return isPlayer(frame) ? null : 'frame'
}

function lossOfLink(
  link: HtmlElement,
  { words, letters, image }: Inside,
  { isNote, baseUrl }: Surroundings,
): OmissionKind | null {
  const written = (link.attributes['href'] ?? '').trim()
  const fragment = fragmentOf(written)
  // Without a letter or a digit, it leads back from a footnote.
  if (fragment !== null) return fragment === '' || isNote(fragment) || !letters ? null : 'anchor'
  if (written === '' || /^(?:javascript|about|data|blob):/iu.test(written)) return null
  if (words && linkOf(link, baseUrl) === null)
    return URL.parse(written, baseUrl ?? undefined) === null ? 'relative-link' : 'refused-link'
  if (image === null || words || written === image.attributes['src']) return null
  return isAbsolute.test(written) && linkOf(link, baseUrl) === null ? null : 'image-link'
}

const isAbsolute = /^[a-z][a-z\d+.-]*:/iu

/** Whether what an address leads to is an advertisement, or counts or asks readers. */
export function isMachineryAddress(address: string): boolean {
  return machinery.test(address)
}

/** Whether a script shows nothing of a story: data, posts that become embeds, advertisements. */
function isMachinery({ attributes, children }: HtmlElement): boolean {
  const { src = '', type = '' } = attributes
  const [text] = children
  const isProgram = type === '' || /javascript|ecmascript|module/iu.test(type)
  const words = src + (typeof text === 'string' ? text.slice(0, maxScript) : '')
  return !isProgram || drawers.test(src) || machinery.test(words)
}

/** Whether a drawing is a part of a page's design: one for no ears, or small and without words. */
function isIcon({ attributes }: HtmlElement, { letters }: Inside): boolean {
  if (attributes['aria-hidden'] === 'true') return true
  const [, , width, height] = (attributes['viewbox'] ?? '').trim().split(/[\s,]+/u)
  const sides = [attributes['width'] ?? width, attributes['height'] ?? height].map((side) =>
    Number.parseFloat(side ?? ''),
  )
  return !letters && sides.every((side) => side < minDrawing)
}
