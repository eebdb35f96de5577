import { canonicalName, declarePrefixes, type Prefixes } from '../../xml/namespaces.ts'
import { readXml } from '../../xml/read-xml.ts'
import { childOf, childrenOf, xmlText, type XmlElement } from '../../xml/xml-element.ts'
import { tidyImageText } from './decode-image-text.ts'

/** What an XMP packet says; texts are empty if it has none. */
export type Xmp = { alt: string; caption: string; creator: string; credit: string; copyright: string }

/**
 * Reads an XMP packet (ISO 16684-1): its properties are elements or attributes of the descriptions in `rdf:RDF`. Never
 * throws.
 */
export function readXmp(packet: Uint8Array): Xmp {
  const root = readXml(new TextDecoder('utf-8').decode(packet))
  const prefixes = declarePrefixes({}, root?.attributes ?? {})
  const rdf = root?.name === 'rdf:rdf' ? root : childOf(root, 'rdf:rdf')
  const properties = new Map<string, string>()
  for (const description of rdf === null ? [] : childrenOf(rdf, 'rdf:description'))
    for (const [name, value] of propertiesOf(description, declarePrefixes(prefixes, rdf?.attributes ?? {})))
      if (value !== '' && !properties.has(name)) properties.set(name, value)
  const property = (...names: string[]) => names.map((name) => properties.get(name)).find(Boolean) ?? ''
  return {
    // The longer description says more than readers of an alternative text expect, and is better than none.
    alt: property('iptc4xmpcore:alttextaccessibility', 'iptc4xmpcore:extdescraccessibility'),
    caption: property('dc:description'),
    creator: property('dc:creator'),
    credit: property('photoshop:credit'),
    copyright: property('dc:rights'),
  }
}

function propertiesOf(description: XmlElement, around: Prefixes): [name: string, value: string][] {
  const prefixes = declarePrefixes(around, description.attributes)
  const attributes = Object.entries(description.attributes)
  const elements = description.children.filter((child) => typeof child !== 'string')
  return [
    ...attributes.map(([name, value]): [string, string] => [canonicalName(name, prefixes), tidyImageText(value)]),
    ...elements.map((element): [string, string] => [element.name, valueOf(element)]),
  ]
}

/** A text, the first of its languages or the one for all of them, or all names of a list. */
function valueOf(element: XmlElement): string {
  const list = childOf(element, 'rdf:alt', 'rdf:seq', 'rdf:bag')
  if (list === null) return tidyImageText(xmlText(element))
  const items = childrenOf(list, 'rdf:li')
  if (list.name !== 'rdf:alt')
    return items
      .map((item) => tidyImageText(xmlText(item)))
      .filter(Boolean)
      .join(', ')
  const forAll = items.find(({ attributes }) => attributes['xml:lang']?.toLowerCase() === 'x-default')
  return tidyImageText(xmlText(forAll ?? items[0] ?? null))
}
