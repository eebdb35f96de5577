import { decodeReferences } from '../character-references.ts'
import { foldText } from '../fold-text.ts'
import { findAll, type HtmlNode } from '../html-node.ts'

/** An object of JSON-LD (https://www.w3.org/TR/json-ld11/), with its values as written. */
export type LinkedData = Readonly<Record<string, unknown>>

const articleType = /(?:Article|BlogPosting|NewsItem|Report|SocialMediaPosting|Posting)$/u
const maxDepth = 8

/** `data` are all objects of a page's JSON-LD, including those in lists, graphs and other objects, `broken` the texts that can't be parsed. */
export function readJsonLd(page: readonly HtmlNode[]): { data: LinkedData[]; broken: string[] } {
  const scripts = findAll(
    page,
    ({ name, attributes }) => name === 'script' && /ld\+json/iu.test(attributes['type'] ?? ''),
  )
  const parsed = scripts.map(({ children }) => {
    const text = children.filter((child) => typeof child === 'string').join('')
    return { text, value: parseLeniently(text) }
  })
  return {
    data: parsed.flatMap(({ value }) => objectsIn(value, maxDepth)),
    broken: parsed.flatMap(({ text, value }) => (value === undefined ? [text] : [])),
  }
}

/** Whether an object is an article (https://schema.org/Article and its subtypes). */
export function isArticle(data: LinkedData): boolean {
  return typesOf(data).some(isArticleType)
}

/** Whether a type of schema.org is an article. */
export function isArticleType(type: string): boolean {
  return articleType.test(type)
}

function typesOf(data: LinkedData): string[] {
  return listOf(data['@type']).flatMap((type) => (typeof type === 'string' ? [type] : []))
}

/** A value as a list: a single value becomes a list of one, null and undefined an empty list. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

/** The first text of a value or its `name`, folded and unescaped (`&oacute;`); empty without one. */
export function textIn(value: unknown): string {
  const [first] = listOf(value)
  if (typeof first === 'string') return foldText(decodeReferences(first))
  return isObject(first) ? textIn(first['name'] ?? first['@value']) : ''
}

export function isObject(value: unknown): value is LinkedData {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function objectsIn(value: unknown, depth: number): LinkedData[] {
  if (depth === 0) return []
  if (Array.isArray(value)) return value.flatMap((item) => objectsIn(item, depth - 1))
  return isObject(value) ? [value, ...Object.values(value).flatMap((item) => objectsIn(item, depth - 1))] : []
}

const wrapping = /^\s*(?:<!--|\/\*.*?\*\/|\/\/.*?<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|;)\s*$/gsu
// oxlint-disable-next-line no-control-regex -- JSON forbids them within texts, and outside they are blanks.
const controlCharacters = /[\u0000-\u001f]/gu
const idleComma = /,\s*(?=[\]}])/gu

// Templates add comments around JSON, line breaks in texts, and commas after the last item.
function parseLeniently(text: string): unknown {
  const cleaned = text.replace(wrapping, '').replace(controlCharacters, ' ')
  return parse(cleaned) ?? parse(cleaned.replace(idleComma, ''))
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
