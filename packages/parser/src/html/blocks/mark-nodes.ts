import { linkAddressSchema, markElements, maxMarkCharacters, type MarkKind } from '@broadsheet/model'
import * as v from 'valibot'
import { foldText } from '../fold-text.ts'
import { textOf, type HtmlElement, type HtmlNode } from '../html-node.ts'
import { maxMarks, delimitText, withoutDelimiters } from '../mark-delimiters.ts'

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
  { kinds, baseUrl }: { kinds: MarkKind[]; baseUrl: string | null },
): HtmlNode[] {
  function idsWithin(ids: readonly number[], kind: MarkKind | null): readonly number[] {
    if (kind === null || kinds.length >= maxMarks) return ids
    // A link ends where another begins, as in browsers.
    const around = kind.type === 'link' ? ids.filter((id) => kinds[id]?.type !== 'link') : ids
    return [...around, kinds.push(kind) - 1]
  }

  function mark(node: HtmlNode, ids: readonly number[]): HtmlNode {
    if (typeof node === 'string') return delimitText(withoutDelimiters(node), ids)
    const within = idsWithin(idsWithin(ids, kindOf(node, baseUrl)), languageOf(node))
    const children = node.name === 'ruby' ? markRuby(node, within) : node.children.map((child) => mark(child, within))
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

function kindOf(element: HtmlElement, baseUrl: string | null): MarkKind | null {
  if (element.name === 'a') return linkOf(element, baseUrl)
  const type = simpleMarks.get(element.name)
  return type === undefined ? null : { type }
}

function linkOf({ attributes }: HtmlElement, baseUrl: string | null): MarkKind | null {
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
