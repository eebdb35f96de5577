import type { Block } from '@broadsheet/model'
import { foldText } from '../fold-text.ts'
import { findAll, textOf, without, type HtmlElement, type HtmlNode } from '../html-node.ts'
import { withoutDelimiters } from '../mark-delimiters.ts'
import { resolveAddress } from '../resolve-address.ts'

/**
 * A box that stands for something elsewhere, as content management systems write it: a bookmark or an embed as an embed,
 * a file to load as a file. Null for any other element.
 */
export function readBox(element: HtmlElement, baseUrl: string | null): Block[] | null {
  const classes = new Set((element.attributes['class'] ?? '').split(/\s+/u))
  if (isBookmark(element)) return readBookmark(element, baseUrl)
  if (classes.has('embed')) return listed(readOwnEmbed(element, baseUrl))
  const isFile =
    classes.has('wp-block-file') || classes.has('kg-file-card') || (element.name === 'p' && classes.has('file'))
  return isFile ? readFile(element, baseUrl) : null
}

// Of Ghost, Notion and Medium.
const bookmarkNames = /(?:^|\s)(kg-bookmark-card|bookmark|graf--mixtapeEmbed)(?:\s|$)/u

/** Whether an element, perhaps a link, is a box that leads to another page. */
export function isBookmark(element: HtmlElement): boolean {
  const [, name] = bookmarkNames.exec(element.attributes['class'] ?? '') ?? []
  // Themes call other links so, too.
  return name !== undefined && (name !== 'bookmark' || wordsNamed(element, titleName) !== '')
}

const titleName = /(?:^|[-_])title$/u

function listed(block: Block | null): Block[] | null {
  return block === null ? null : [block]
}

function readBookmark(card: HtmlElement, baseUrl: string | null): Block[] | null {
  const [link] = card.name === 'a' ? [card] : links(card.children)
  const url = resolveAddress(link?.attributes['href'], baseUrl)
  if (link === undefined || url === null) return null
  const title = wordsNamed(card, titleName) || plainWords(named(link.children, 'strong'))
  const description = wordsNamed(card, /(?:^|[-_])description$/u) || plainWords(named(link.children, 'em'))
  const provider = wordsNamed(card, /^kg-bookmark-publisher$/u)
  const embed: Block = {
    type: 'embed',
    url,
    title: title || null,
    ...(description === '' ? {} : { description }),
    ...(provider === '' ? {} : { provider }),
  }
  return [embed, ...captionOf(foldText(textOf(named(card.children, 'figcaption'))))]
}

// What the page beyond says of itself is its description.
function captionOf(text: string): Block[] {
  return text === '' ? [] : [{ type: 'paragraph', text }]
}

/** What this paper writes for an embed (`block-html.ts` in the press). */
function readOwnEmbed(box: HtmlElement, baseUrl: string | null): Block | null {
  const [link, ...others] = links(box.children)
  const url = resolveAddress(link?.attributes['href'], baseUrl)
  if (link === undefined || url === null || others.some(({ attributes }) => attributes['href'] === undefined))
    return null
  const isUntitled = (link.attributes['class'] ?? '').split(/\s+/u).includes('untitled')
  const title = isUntitled ? '' : foldText(textOf(link.children))
  const site = plainWords(named(box.children, 'small'))
  const description = foldText(textOf(named(box.children, 'figcaption')))
  const host = /^https?:\/\/(?:www\.)?(?<host>[^/?#]+)/iu.exec(url)?.groups?.['host']
  return {
    type: 'embed',
    url,
    title: title || null,
    ...(description === '' ? {} : { description }),
    ...(site === '' || site === host ? {} : { provider: site }),
  }
}

function readFile(box: HtmlElement, baseUrl: string | null): Block[] | null {
  const link = links(box.children).find(({ children }) => foldText(textOf(children)) !== '')
  const url = resolveAddress(link?.attributes['href'], baseUrl)
  if (link === undefined || url === null) return null
  const titled = wordsNamed(box, /^kg-file-card-title$/u)
  const file: Block = { type: 'file', url, name: titled || foldText(textOf(link.children)) }
  return [file, ...captionOf(wordsNamed(box, /^kg-file-card-caption$/u))]
}

function links(nodes: readonly HtmlNode[]): HtmlElement[] {
  return findAll(nodes, ({ name }) => name === 'a')
}

function named(nodes: readonly HtmlNode[], wanted: string): HtmlElement[] {
  return findAll(nodes, ({ name }) => name === wanted)
}

/** The words of the first element that has a class of a form. */
function wordsNamed({ children }: HtmlElement, form: RegExp): string {
  const [found] = findAll(children, ({ attributes }) =>
    (attributes['class'] ?? '').split(/\s+/u).some((name) => form.test(name)),
  )
  return found === undefined ? '' : plainWords(without([found], ({ name }) => name === 'style'))
}

/** Words without marks. */
function plainWords(nodes: readonly HtmlNode[]): string {
  return foldText(withoutDelimiters(textOf(nodes)))
}
