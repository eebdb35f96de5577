import { decodeReferences } from './character-references.ts'
import { createForeignContent, type ForeignContent } from './foreign-content.ts'
import { isSpace } from './is-space.ts'
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
  const isEnd = html[at + 1] === '/'
  const from = at + (isEnd ? 2 : 1)
  if (isLetter(html.charCodeAt(from))) {
    const to = endOfName(html, from)
    const name = html.slice(from, to).toLowerCase()
    return isEnd ? readEndTag(html, to, name, context) : readStartTag(html, to, name, context)
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
  const end = html.indexOf('>', readAttributes(html, from, attributes))
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

// Regular expressions with a group for each part would take a quarter of the time of a whole page.
function readAttributes(html: string, from: number, attributes: Attributes): number {
  for (let at = from; ;) {
    const start = behindSpaces(html, at, slash)
    const to = endOfName(html, start, equals)
    if (to === start) return at
    const mark = behindSpaces(html, to)
    const hasValue = html.charCodeAt(mark) === equals
    const value = hasValue ? readValue(html, behindSpaces(html, mark + 1)) : { text: '', end: to }
    const key = html.slice(start, to).toLowerCase()
    if (!Object.hasOwn(attributes, key)) attributes[key] = decodeReferences(value.text)
    at = value.end
  }
}

/** An attribute's value in quotes or, without the second one, up to the next space. */
function readValue(html: string, at: number): { text: string; end: number } {
  const quote = html[at]
  const close = quote === '"' || quote === "'" ? html.indexOf(quote, at + 1) : -1
  if (close >= 0) return { text: html.slice(at + 1, close), end: close + 1 }
  let end = at
  while (end < html.length && html.charCodeAt(end) !== greater && !isSpace(html.charCodeAt(end))) end += 1
  return { text: html.slice(at, end), end }
}

const slash = 0x2f
const equals = 0x3d
const greater = 0x3e

function endOfName(html: string, from: number, other = greater): number {
  let at = from
  for (; at < html.length; at += 1) {
    const code = html.charCodeAt(at)
    if (code === slash || code === greater || code === other || isSpace(code)) break
  }
  return at
}

function behindSpaces(html: string, from: number, other = 0x20): number {
  let at = from
  while (at < html.length && (html.charCodeAt(at) === other || isSpace(html.charCodeAt(at)))) at += 1
  return at
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}

function readRawText(html: string, at: number, name: string, events: HtmlEvents): number {
  const end = endOfRawText(html, at, name)
  const text = html.slice(at, end)
  if (text !== '') events.text(escapableTextElements.has(name) ? decodeReferences(text) : text)
  return end
}

function endOfRawText(html: string, at: number, name: string): number {
  for (let end = html.indexOf('</', at); end >= 0; end = html.indexOf('</', end + 2)) {
    const to = end + 2 + name.length
    const code = html.charCodeAt(to)
    const isName = code === slash || code === greater || isSpace(code)
    if (isName && html.slice(end + 2, to).toLowerCase() === name) return end
  }
  return html.length
}

function behind(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at < 0 ? html.length : at + mark.length
}
