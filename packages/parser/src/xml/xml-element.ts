import { textOf, type HtmlNode } from '../html/html-node.ts'

/**
 * An element of XML. Its name is in lower case, with the prefix that `namespaces.ts` gives its namespace: `dc:date`,
 * whatever the document's prefix. Attributes have their names as written, in lower case. `base` is the base of relative
 * addresses; `at` is its index in the text, in UTF-16 units.
 */
export type XmlElement = {
  name: string
  attributes: Readonly<Record<string, string>>
  children: XmlNode[]
  base: string | null
  at: number
}

/** A node of XML: a text with references decoded, or an element. */
type XmlNode = string | XmlElement

/** The child elements with one of the names, in document order. */
export function childrenOf(parent: XmlElement, ...names: string[]): XmlElement[] {
  return parent.children.filter((node) => typeof node !== 'string').filter((child) => names.includes(child.name))
}

/** The first child element with the first name; without one, with the second, and so on. */
export function childOf(parent: XmlElement | null, ...names: string[]): XmlElement | null {
  for (const name of parent === null ? [] : names) {
    const child = parent?.children.find((node) => typeof node !== 'string' && node.name === name)
    if (child !== undefined && typeof child !== 'string') return child
  }
  return null
}

/** The trimmed text of an element; empty for null. */
export function xmlText(element: XmlElement | null): string {
  return element === null ? '' : textOf(element.children).trim()
}

/** Sets the base of an element and its descendants that have none. */
export function withBase(element: XmlElement, base: string | null): XmlElement {
  if (base === null || element.base !== null) return element
  const children = element.children.map((node) => (typeof node === 'string' ? node : withBase(node, base)))
  return { ...element, base, children }
}

/** Writes the content of an element as HTML, with its elements' names without prefixes. */
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

// An end tag of these would be a second element in HTML, or ignored.
const voidTags = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
