import { decodeReferences } from './character-references.ts'
import { createForeignContent, type ForeignContent } from './foreign-content.ts'
import { escapableTextElements, rawTextElements } from './tree-rules.ts'

type Attributes = Record<string, string>

/**
 * The parts of an HTML text, called in order. Names are in lower case, references are decoded. Elements of SVG and
 * MathML that end at once (`<path/>`) have an end tag, too.
 */
export type HtmlEvents = {
  text: (text: string) => void
  startTag: (name: string, attributes: Attributes) => void
  endTag: (name: string) => void
}

const tagOpening = /<(?<slash>\/?)(?<name>[a-z][^\s/>]*)/iy
const attribute =
  /[\s/]*(?<name>[^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s>]*)))?/y

/**
 * Splits any text into HTML tags and texts (https://html.spec.whatwg.org/multipage/parsing.html#tokenization) in linear
 * time; never throws. Comments, declarations and an unfinished last tag are dropped.
 */
export function tokenizeHtml(html: string, events: HtmlEvents): void {
  const foreign = createForeignContent()
  let at = 0
  while (at < html.length) {
    const tag = html.indexOf('<', at)
    if (tag > at || tag < 0) events.text(decodeReferences(html.slice(at, tag < 0 ? html.length : tag)))
    at = tag < 0 ? html.length : readMarkup(html, tag, { events, foreign })
  }
}

type Context = { events: HtmlEvents; foreign: ForeignContent }

/** Parses the markup at a `<`, and returns the index after it. */
function readMarkup(html: string, at: number, context: Context): number {
  tagOpening.lastIndex = at
  const opening = tagOpening.exec(html)
  if (opening !== null) {
    const name = (opening.groups?.['name'] ?? '').toLowerCase()
    return opening.groups?.['slash'] === '/'
      ? readEndTag(html, tagOpening.lastIndex, name, context)
      : readStartTag(html, tagOpening.lastIndex, name, context)
  }
  if (html.startsWith('<!--', at)) return behind(html, '-->', at + 2)
  if (/[!?/]/u.test(html[at + 1] ?? '')) return behind(html, '>', at + 1)
  context.events.text('<')
  return at + 1
}

function readEndTag(html: string, at: number, name: string, { events, foreign }: Context): number {
  foreign.close(name)
  events.endTag(name)
  return behind(html, '>', at)
}

function readStartTag(html: string, from: number, name: string, { events, foreign }: Context): number {
  const attributes: Attributes = {}
  let at = from
  for (;;) {
    attribute.lastIndex = at
    const groups = attribute.exec(html)?.groups
    if (groups === undefined) break
    at = attribute.lastIndex
    const key = (groups['name'] ?? '').toLowerCase()
    if (!Object.hasOwn(attributes, key)) {
      attributes[key] = decodeReferences(groups['double'] ?? groups['single'] ?? groups['bare'] ?? '')
    }
  }
  const end = html.indexOf('>', at)
  if (end < 0) return html.length
  const isClosed = html[end - 1] === '/'
  for (const root of foreign.open(name, { isClosed })) events.endTag(root)
  events.startTag(name, attributes)
  if (foreign.isInside()) {
    if (isClosed) events.endTag(name)
    return end + 1
  }
  return rawTextElements.has(name) ? readRawText(html, end + 1, name, events) : end + 1
}

function readRawText(html: string, at: number, name: string, events: HtmlEvents): number {
  const endTag = new RegExp(`</${name}(?=[\\s/>])`, 'giu')
  endTag.lastIndex = at
  const end = endTag.exec(html)?.index ?? html.length
  const text = html.slice(at, end)
  if (text !== '') events.text(escapableTextElements.has(name) ? decodeReferences(text) : text)
  return end
}

function behind(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at < 0 ? html.length : at + mark.length
}
