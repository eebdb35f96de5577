import { resolveAddress } from '../html/resolve-address.ts'
import { canonicalName, declarePrefixes, type Prefixes } from './namespaces.ts'
import { tokenizeXml } from './tokenize-xml.ts'
import type { XmlElement } from './xml-element.ts'

/** Consumers of the tree are recursive, and deeper levels would overflow the stack. */
const maxDepth = 200

type Open = { element: XmlElement; written: string; prefixes: Prefixes }

/**
 * Parses any text as XML, well-formed or not, into its root element; null without one; never throws. Elements nested
 * deeper than 200 levels become siblings. `take` gets each element at its end: one that it takes is released, so that a
 * large document need not be in memory as a tree.
 */
export function readXml(
  text: string,
  { url = null, take = () => false }: { url?: string | null; take?: (element: XmlElement) => boolean } = {},
): XmlElement | null {
  const document: XmlElement = { name: '', attributes: {}, children: [], base: url, at: 0 }
  const ground: Open = { element: document, written: '', prefixes: {} }
  const open: Open[] = []

  const closeTo = (level: number): void => {
    while (open.length > level) {
      const closed = open.pop()?.element
      const { children } = (open.at(-1) ?? ground).element
      if (closed !== undefined && take(closed) && children.at(-1) === closed) children.pop()
    }
  }
  tokenizeXml(text, {
    text: (piece) => (open.at(-1) ?? ground).element.children.push(piece),
    startTag(written, attributes, at) {
      if (open.length === maxDepth) closeTo(maxDepth - 1)
      const parent = open.at(-1) ?? ground
      const lower = lowerNames(attributes)
      const prefixes = declarePrefixes(parent.prefixes, lower)
      const name = canonicalName(written.toLowerCase(), prefixes)
      const base = resolveAddress(lower['xml:base'], parent.element.base) ?? parent.element.base
      const element: XmlElement = { name, attributes: lower, children: [], base, at }
      parent.element.children.push(element)
      open.push({ element, written, prefixes })
    },
    endTag(written) {
      const level = open.findLastIndex((each) => each.written === written)
      if (level >= 0) closeTo(level)
    },
  })
  closeTo(0)
  return document.children.find((node) => typeof node !== 'string') ?? null
}

function lowerNames(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]))
}
