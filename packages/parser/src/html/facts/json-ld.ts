import { foldText } from '../fold-text.ts'
import { findAll, type HtmlNode } from '../html-node.ts'

/** An object of JSON-LD (https://www.w3.org/TR/json-ld11/), its values as they were written. */
export type LinkedData = Readonly<Record<string, unknown>>

const articleType = /(?:Article|BlogPosting|NewsItem|Report|SocialMediaPosting|Posting)$/u
const maxDepth = 8

/** All objects that a page's JSON-LD holds, those in lists, graphs and other objects too; broken scripts are left out. */
export function readJsonLd(page: readonly HtmlNode[]): LinkedData[] {
  return findAll(page, ({ name, attributes }) => name === 'script' && /ld\+json/iu.test(attributes['type'] ?? ''))
    .map(({ children }) => children.filter((child) => typeof child === 'string').join(''))
    .flatMap((text) => objectsIn(parseLeniently(text), maxDepth))
}

/** Whether an object describes an article (https://schema.org/Article and what is a kind of it). */
export function isArticle(data: LinkedData): boolean {
  return typesOf(data).some((type) => articleType.test(type))
}

/** The types of an object, without their vocabulary. */
export function typesOf(data: LinkedData): string[] {
  return listOf(data['@type']).flatMap((type) => (typeof type === 'string' ? [type] : []))
}

/** A value as a list: one thing is a list of it, nothing an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

/** The first text among a value and its `name`, folded; empty when there is none. */
export function textIn(value: unknown): string {
  const [first] = listOf(value)
  if (typeof first === 'string') return foldText(first)
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

// What templates do to JSON: comments around it, line breaks within texts, commas behind the last item, more behind it.
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
