import { textOf, type HtmlNode } from '../html/html-node.ts'

/**
 * An element of XML. Its name is in lower case, behind the prefix that `namespaces.ts` gives its vocabulary: `dc:date`
 * whatever the document calls it. Attributes are named as written, in lower case. `base` is what relative addresses in
 * it begin from; `at` where it begins in the text, in UTF-16 units.
 */
export type XmlElement = {
  name: string
  attributes: Readonly<Record<string, string>>
  children: XmlNode[]
  base: string | null
  at: number
}

/** A piece of XML: a text with its entities decoded, or an element. */
export type XmlNode = string | XmlElement

/** The elements right below one that have one of the names, in the order of the document. */
export function childrenOf(parent: XmlElement, ...names: string[]): XmlElement[] {
  return parent.children.filter((node) => typeof node !== 'string').filter((child) => names.includes(child.name))
}

/** The first element right below that has the first of the names; where there is none, the second, and so on. */
export function childOf(parent: XmlElement | null, ...names: string[]): XmlElement | null {
  for (const name of parent === null ? [] : names) {
    const child = parent?.children.find((node) => typeof node !== 'string' && node.name === name)
    if (child !== undefined && typeof child !== 'string') return child
  }
  return null
}

/** All text in an element, without blanks around it; empty for none. */
export function xmlText(element: XmlElement | null): string {
  return element === null ? '' : textOf(element.children).trim()
}

/** The element with a base for all in it that has none. */
export function withBase(element: XmlElement, base: string | null): XmlElement {
  if (base === null || element.base !== null) return element
  const children = element.children.map((node) => (typeof node === 'string' ? node : withBase(node, base)))
  return { ...element, base, children }
}

/** What stands in an element as HTML, its own elements written out again without their prefixes. */
export function innerHtml(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? escapeHtml(node) : outerHtml(node))).join('')
}

function outerHtml({ name, attributes, children }: Exclude<HtmlNode, string>): string {
  const tag = name.slice(name.indexOf(':') + 1)
  if (!/^[a-z][a-z\d-]*$/u.test(tag)) return innerHtml(children)
  const written = Object.entries(attributes)
    .filter(([attribute]) => /^[a-z][a-z\d-]*$/u.test(attribute))
    .map(([attribute, value]) => ` ${attribute}="${escapeHtml(value)}"`)
  return voidTags.has(tag)
    ? `<${tag}${written.join('')}>`
    : `<${tag}${written.join('')}>${innerHtml(children)}</${tag}>`
}

// HTML would take an end tag of these for a second element, or for nothing.
const voidTags = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
