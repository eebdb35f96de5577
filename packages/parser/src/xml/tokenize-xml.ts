import { decodeReferences } from '../html/character-references.ts'

type Attributes = Record<string, string>

/**
 * The parts of an XML text, called in order. Names are as written; references are decoded, including those of HTML.
 * `at` is the index of a tag, in UTF-16 units.
 */
export type XmlEvents = {
  text: (text: string) => void
  startTag: (name: string, attributes: Attributes, at: number) => void
  endTag: (name: string) => void
}

const tagOpening = /<(?<slash>\/?)(?<name>[\p{L}_:][^\s/>="'<]*)/uy
const attributeName = /[\s/]*(?<name>[^\s/>="'<]+)(?<equals>\s*=\s*)?/y
const tagEnd = /[\s/]*>/y
const bareValue = /[^\s>"'<]*/y
// The sections of XML; one without an end reaches to the end of the text.
const sections = [
  { start: '<!--', end: '-->', isText: false },
  { start: '<![CDATA[', end: ']]>', isText: true },
  { start: '<?', end: '?>', isText: false },
] as const

/**
 * Splits any text into XML tags and texts (https://www.w3.org/TR/xml/) in linear time; never throws. Feeds are often
 * not well-formed: a stray `<` or `&` is text, and values may lack quotes. Entities that a document declares are not
 * expanded.
 */
export function tokenizeXml(xml: string, events: XmlEvents): void {
  let at = 0
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    const end = tag < 0 ? xml.length : tag
    if (end > at) events.text(decodeReferences(xml.slice(at, end)))
    at = tag < 0 ? end : readMarkup(xml, tag, events)
  }
}

/** Parses the markup at a `<`, and returns the index after it. */
function readMarkup(xml: string, at: number, events: XmlEvents): number {
  tagOpening.lastIndex = at
  const opening = tagOpening.exec(xml)?.groups
  if (opening !== undefined) {
    const behindName = tagOpening.lastIndex
    const name = opening['name'] ?? ''
    if (opening['slash'] === '') return readStartTag(xml, { at, behindName, name }, events)
    events.endTag(name)
    return placeBehind(xml, '>', behindName)
  }
  const section = sections.find(({ start }) => xml.startsWith(start, at))
  if (section !== undefined) return readSection(xml, at + section.start.length, section, events)
  if (xml.startsWith('<!', at)) return behindDeclaration(xml, at)
  events.text('<')
  return at + 1
}

function readSection(xml: string, from: number, section: { end: string; isText: boolean }, events: XmlEvents): number {
  const place = xml.indexOf(section.end, from)
  const end = place < 0 ? xml.length : place
  if (section.isText && end > from) events.text(xml.slice(from, end))
  return place < 0 ? end : end + section.end.length
}

function readStartTag(
  xml: string,
  { at, behindName, name }: { at: number; behindName: number; name: string },
  events: XmlEvents,
): number {
  const attributes: Attributes = {}
  let place = behindName
  for (;;) {
    attributeName.lastIndex = place
    const groups = attributeName.exec(xml)?.groups
    if (groups?.['name'] === undefined) break
    place = attributeName.lastIndex
    const value = groups['equals'] === undefined ? { text: '', behind: place } : readValue(xml, place)
    place = value.behind
    attributes[groups['name']] ??= decodeReferences(value.text)
  }
  tagEnd.lastIndex = place
  const end = tagEnd.exec(xml)?.[0]
  events.startTag(name, attributes, at)
  if (end?.includes('/')) events.endTag(name)
  // Invalid content of a tag is skipped, up to the next tag.
  return end === undefined ? Math.max(place, nextOf(xml, place)) : place + end.length
}

function readValue(xml: string, at: number): { text: string; behind: number } {
  const quote = xml[at]
  if (quote === '"' || quote === "'") {
    const end = xml.indexOf(quote, at + 1)
    // An unclosed quote would take the rest of the document.
    return end < 0 ? { text: '', behind: xml.length } : { text: xml.slice(at + 1, end), behind: end + 1 }
  }
  bareValue.lastIndex = at
  const text = bareValue.exec(xml)?.[0] ?? ''
  return { text, behind: at + text.length }
}

function nextOf(xml: string, at: number): number {
  const tag = xml.indexOf('<', at)
  const next = tag < 0 ? xml.length : tag
  // Only up to the next tag: a longer search for each tag would take quadratic time.
  const end = xml.slice(at, next).indexOf('>')
  return end < 0 ? next : at + end + 1
}

// A DOCTYPE may contain declarations in brackets, each with a `>`.
function behindDeclaration(xml: string, at: number): number {
  const end = xml.indexOf('>', at)
  const bracket = xml.indexOf('[', at)
  if (bracket < 0 || end < 0 || bracket > end) return placeBehind(xml, '>', at)
  return placeBehind(xml, '>', placeBehind(xml, ']', bracket))
}

function placeBehind(xml: string, end: string, from: number): number {
  const place = xml.indexOf(end, from)
  return place < 0 ? xml.length : place + end.length
}
