import { blockLimits, blockText, decodePart, type Block } from '@broadsheet/model'
import { findAll, textOf, without, type HtmlElement, type HtmlNode } from '../html-node.ts'
import { chunksOf } from './chunks-of.ts'

/** The number of each footnote, by the id that references lead to. */
export type NoteNumbers = ReadonlyMap<string, number>

const containerNames = /(?:^|[\s_-])(?:footnotes?|endnotes?)(?:$|[\s_-])/iu
// Arrows; a selector of their form may follow.
const backLink = /^(?:[\s\u21a9\u21b5\u2191^\u{1f519}]|\ufe0e)*$/u

/**
 * The footnotes of a document: the items of numbered lists that are named so or that raised links lead to, counted
 * together from 1.
 */
export function findNotes(nodes: readonly HtmlNode[]): NoteNumbers {
  const raised = new Set(findAll(nodes, isRaisedOrLink).flatMap(referencesIn))
  const items = listsIn(nodes, false)
    .map(({ element, isNamed }) => ({ items: itemsOf(element), isNamed }))
    .filter(({ items: all, isNamed }) => all.some((item) => idsOf(item).some((id) => isNamed || raised.has(id))))
    .flatMap(({ items: all }) => all)
  // The first of equal ids counts.
  return new Map(items.flatMap((item, at) => idsOf(item).map((id): [string, number] => [id, at + 1])).toReversed())
}

function isRaisedOrLink({ name }: HtmlElement): boolean {
  return name === 'sup' || name === 'a'
}

/** Where the links in a raised text lead, or a link around one: `<sup><a>1</a></sup>`, `<a><sup>1</sup></a>`. */
function referencesIn(element: HtmlElement): (string | null)[] {
  if (element.name === 'sup') {
    return findAll(element.children, ({ name }) => name === 'a').map(({ attributes }) => fragmentOf(attributes['href']))
  }
  const isRaised = findAll(element.children, ({ name }) => name === 'sup').length > 0
  return isRaised ? [fragmentOf(element.attributes['href'])] : []
}

/** Whether a list holds footnotes. */
export function isFootnotes(element: HtmlElement, notes: NoteNumbers): boolean {
  return isList(element) && itemsOf(element).some((item) => idsOf(item).some((id) => notes.has(id)))
}

/** The block of a list of footnotes, without the links that lead back into the text. */
export function joinFootnotes(list: HtmlElement, notes: NoteNumbers, read: (nodes: HtmlNode[]) => Block[]): Block[] {
  const items = itemsOf(list)
  const numbers = items.flatMap((item) => idsOf(item).flatMap((id) => notes.get(id) ?? []))
  const start = Math.min(...numbers)
  const texts = items.map((item) => {
    const blocks = read(without(item.children, isBackLink))
    return blocks
      .map(blockText)
      .filter((text) => text !== '')
      .join('\n')
  })
  return chunksOf(texts, blockLimits.items).map((some, at) => {
    const first = start + at * blockLimits.items
    const notes = some.map((text) => text || '–')
    return { type: 'footnotes', notes, ...(first === 1 ? {} : { start: first }) }
  })
}

/** The part of an address behind `#`, decoded; null for an address outside of the document. */
export function fragmentOf(href: string | undefined): string | null {
  if (href?.startsWith('#') !== true) return null
  const fragment = href.slice(1)
  return decodePart(fragment) ?? fragment
}

function listsIn(nodes: readonly HtmlNode[], isNamed: boolean): { element: HtmlElement; isNamed: boolean }[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return []
    const { class: names = '', role = '' } = node.attributes
    const named = isNamed || containerNames.test(names) || role === 'doc-endnotes'
    return isList(node) ? [{ element: node, isNamed: named }] : listsIn(node.children, named)
  })
}

function isList({ name }: HtmlElement): boolean {
  return name === 'ol' || name === 'ul'
}

function itemsOf({ children }: HtmlElement): HtmlElement[] {
  return children.filter((child) => typeof child !== 'string').filter(({ name }) => name === 'li')
}

/** The ids of an item, and of the anchors in it. */
function idsOf(item: HtmlElement): string[] {
  const within = findAll(item.children, ({ attributes }) => (attributes['id'] ?? attributes['name']) !== undefined)
  return [item, ...within].flatMap(({ attributes }) => attributes['id'] ?? attributes['name'] ?? [])
}

function isBackLink({ name, attributes, children }: HtmlElement): boolean {
  return name === 'a' && fragmentOf(attributes['href']) !== null && backLink.test(textOf(children))
}
