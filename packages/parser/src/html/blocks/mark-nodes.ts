import { linkAddressSchema, markElements, maxMarkCharacters, type MarkKind } from '@broadsheet/model'
import * as v from 'valibot'
import { foldText } from '../fold-text.ts'
import { findAll, textOf, type HtmlElement, type HtmlNode } from '../html-node.ts'
import { maxMarks, delimitText, withoutDelimiters } from '../mark-delimiters.ts'
import { fragmentOf, type NoteNumbers } from './footnotes.ts'

type SimpleType = keyof typeof markElements

const simpleMarks = new Map<string, SimpleType>([
  ...(Object.entries(markElements) as [SimpleType, string][]).map(([type, name]): [string, SimpleType] => [name, type]),
  ['b', 'strong'],
  ['i', 'emphasis'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
  ['s', 'deleted'],
  ['strike', 'deleted'],
])

/**
 * A copy of nodes in which the texts have the delimiters of their marks around them. What the delimiters mean is added to `kinds`,
 * by number. A link is a mark if it leads somewhere else than into its own page.
 */
export function markNodes(
  nodes: readonly HtmlNode[],
  { kinds, baseUrl, notes }: { kinds: MarkKind[]; baseUrl: string | null; notes: NoteNumbers },
): HtmlNode[] {
  function idsWithin(ids: readonly number[], kind: MarkKind | null): readonly number[] {
    if (kind === null || kinds.length >= maxMarks) return ids
    // A link ends where another begins, as in browsers.
    const around = kind.type === 'link' ? ids.filter((id) => kinds[id]?.type !== 'link') : ids
    return [...around, kinds.push(kind) - 1]
  }

  function mark(node: HtmlNode, ids: readonly number[], around: HtmlElement | null = null): HtmlNode {
    if (typeof node === 'string') return delimitText(withoutDelimiters(node), ids)
    // The whole of a listing is code, which needs no mark.
    const isListing = node.name === 'code' && around?.name === 'pre' && around.children.every(isBlankOr(node))
    const isOfReference = node.name === 'sup' && ids.some((id) => kinds[id]?.type === 'footnote')
    const kind = isListing || isOfReference ? null : kindOf(node, baseUrl, notes)
    const within = idsWithin(idsWithin(ids, kind), isListing ? null : languageOf(node))
    const children =
      node.name === 'ruby' ? markRuby(node, within) : node.children.map((child) => mark(child, within, node))
    return { ...node, children }
  }

  function markRuby({ children }: HtmlElement, ids: readonly number[]): HtmlNode[] {
    const marked: HtmlNode[] = []
    let bases: HtmlNode[] = []
    for (const child of children) {
      if (typeof child === 'string' || child.name !== 'rt') {
        bases.push(child)
        continue
      }
      const reading = foldText(textOf(child.children))
      const within = idsWithin(ids, isShort(reading) ? { type: 'ruby', reading } : null)
      marked.push(...bases.map((base) => mark(base, within)))
      bases = []
    }
    return [...marked, ...bases.map((base) => mark(base, ids))]
  }

  return nodes.map((node) => mark(node, []))
}

function isBlankOr(element: HtmlElement): (node: HtmlNode) => boolean {
  return (node) => node === element || (typeof node === 'string' && node.trim() === '')
}

function kindOf(element: HtmlElement, baseUrl: string | null, notes: NoteNumbers): MarkKind | null {
  if (element.name === 'a') return referenceOf(element, notes) ?? linkOf(element, baseUrl)
  if (element.name === 'sup' && isReference(element, notes)) return null
  const type = simpleMarks.get(element.name)
  return type === undefined ? null : { type }
}

function referenceOf({ attributes }: HtmlElement, notes: NoteNumbers): MarkKind | null {
  const note = notes.get(fragmentOf(attributes['href']) ?? '')
  return note === undefined ? null : { type: 'footnote', note }
}

/** Whether a raised text refers to a footnote, so that it isn't raised by itself. */
function isReference({ children }: HtmlElement, notes: NoteNumbers): boolean {
  return findAll(children, (element) => element.name === 'a' && referenceOf(element, notes) !== null).length > 0
}

/** The mark of a link; null if it leads into its own page, or where no link of a paper may lead. */
export function linkOf({ attributes }: HtmlElement, baseUrl: string | null): MarkKind | null {
  const written = (attributes['href'] ?? '').trim()
  if (written === '' || written.startsWith('#')) return null
  const url = URL.parse(written, baseUrl ?? undefined)?.href
  if (url === undefined || !v.is(linkAddressSchema, url)) return null
  const title = foldText(attributes['title'] ?? '')
  return { type: 'link', url, ...(isShort(title) ? { title } : {}) }
}

function isShort(words: string): boolean {
  return words !== '' && words.length <= maxMarkCharacters
}

const languageTag = /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/iu

/** The language and direction of a run within a line; those of blocks are the article's. */
function languageOf({ name, attributes }: HtmlElement): MarkKind | null {
  if (!['span', 'bdi', 'bdo', 'i', 'em', 'q', 'cite', 'a', 'b', 'strong'].includes(name)) return null
  const lang = languageTag.exec(attributes['lang'] ?? attributes['xml:lang'] ?? '')?.[0]
  const dir = (['ltr', 'rtl'] as const).find((direction) => direction === attributes['dir']?.toLowerCase())
  if (lang === undefined && dir === undefined) return null
  return { type: 'language', ...(lang === undefined ? {} : { lang }), ...(dir === undefined ? {} : { dir }) }
}
