import type { Block } from '@broadsheet/model'
import { foldText } from '../fold-text.ts'
import { findAll, textOf, without, type HtmlElement, type HtmlNode } from '../html-node.ts'
import { withoutDelimiters } from '../mark-delimiters.ts'
import { resolveAddress } from '../resolve-address.ts'

/**
 * A box that stands for something elsewhere, as content management systems write it: a bookmark or an embed as an embed,
 * a file to load as a file. Null for any other element.
 */
export function readBox(element: HtmlElement, baseUrl: string | null): Block | null {
  const classes = new Set((element.attributes['class'] ?? '').split(/\s+/u))
  if (classes.has('kg-bookmark-card')) return readBookmark(element, baseUrl)
  if (classes.has('embed')) return readOwnEmbed(element, baseUrl)
  const isFile =
    classes.has('wp-block-file') || classes.has('kg-file-card') || (element.name === 'p' && classes.has('file'))
  return isFile ? readFile(element, baseUrl) : null
}

function readBookmark(card: HtmlElement, baseUrl: string | null): Block | null {
  const [link] = links(card.children)
  const url = resolveAddress(link?.attributes['href'], baseUrl)
  if (url === null) return null
  const title = wordsOf(card, 'kg-bookmark-title')
  const description = wordsOf(card, 'kg-bookmark-description')
  return { type: 'embed', url, title: title || null, ...(description === '' ? {} : { description }) }
}

/** What this paper writes for an embed (`block-html.ts` in the press). */
function readOwnEmbed(box: HtmlElement, baseUrl: string | null): Block | null {
  const [link, ...others] = links(box.children)
  const url = resolveAddress(link?.attributes['href'], baseUrl)
  if (link === undefined || url === null || others.some(({ attributes }) => attributes['href'] === undefined))
    return null
  const isUntitled = (link.attributes['class'] ?? '').split(/\s+/u).includes('untitled')
  const title = isUntitled ? '' : foldText(textOf(link.children))
  const site = foldText(withoutDelimiters(textOf(named(box.children, 'small'))))
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

function readFile(box: HtmlElement, baseUrl: string | null): Block | null {
  const link = links(box.children).find(({ children }) => foldText(textOf(children)) !== '')
  const url = resolveAddress(link?.attributes['href'], baseUrl)
  if (link === undefined || url === null) return null
  const titled = wordsOf(box, 'kg-file-card-title')
  return { type: 'file', url, name: titled || foldText(textOf(link.children)) }
}

function links(nodes: readonly HtmlNode[]): HtmlElement[] {
  return findAll(nodes, ({ name }) => name === 'a')
}

function named(nodes: readonly HtmlNode[], wanted: string): HtmlElement[] {
  return findAll(nodes, ({ name }) => name === wanted)
}

function wordsOf({ children }: HtmlElement, className: string): string {
  const [found] = findAll(children, ({ attributes }) => (attributes['class'] ?? '').split(/\s+/u).includes(className))
  return found === undefined ? '' : foldText(textOf(without([found], ({ name }) => name === 'style')))
}
