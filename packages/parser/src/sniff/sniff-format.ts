import { isArticleJson } from '../article/read-article-json.ts'
import { isOfTemplate } from '../dump/head/read-head.ts'
import { splitLines } from '../dump/line.ts'
import { templates } from '../dump/templates.ts'
import { isObject, parseJson, type JsonObject } from '../json/json-value.ts'
import { isNinjs } from '../ninjs/read-ninjs.ts'
import type { DocumentFormat } from './document-format.ts'

export type DocumentNames = { file: string | null; contentType?: string | undefined }

/**
 * Detects the format of a document by its content: the root of XML, the shape of JSON, front matter, the lines of a
 * dump. If that leaves a choice, the media type decides, then the file's extension. Null for JSON and XML of an unknown
 * format. Plain text without evidence is a dump.
 */
export function sniffFormat(text: string, names: DocumentNames): DocumentFormat | null {
  const start = text.slice(0, startCharacters).replace(/^[\uFEFF\s]+/u, '')
  if (start.startsWith('<')) return ofMarkup(text, names)
  if (start.startsWith('{')) return ofJson(text, names)
  if (start.startsWith('[') && parseJson(text) !== undefined) return ofJson(text, names)
  if (/^(?:---|\+\+\+)[^\S\n]*\r?\n/u.test(start)) return 'markdown'
  const lines = splitLines(start)
  if (templates.some((template) => isOfTemplate(lines, template))) return 'dump'
  return ofName(names) ?? 'dump'
}

// Enough for the head of any page, and little of an export of 50 MB.
const startCharacters = 10_000

function ofMarkup(text: string, names: DocumentNames): DocumentFormat | null {
  const root = rootOf(text.slice(0, 10 * startCharacters))
  switch (root.name) {
    case 'rss':
      return /wordpress\.org\/export\//u.test(root.attributes) ? 'wxr' : 'feed'
    case 'rdf':
      return 'feed'
    case 'feed':
      return 'feed'
  }
  if (root.isHtml) return 'html'
  // Markdown may begin with HTML.
  const named = ofName(names)
  if (root.isXml) return named === 'html' ? 'html' : null
  return named === 'markdown' || named === 'dump' ? named : 'html'
}

function ofJson(text: string, names: DocumentNames): DocumentFormat | null {
  const [firstLine = ''] = text.trimStart().split('\n', 1)
  const value = parseJson(firstLine) ?? parseJson(text)
  if (value === undefined) return ofBrokenJson(firstLine, names)
  const first = Array.isArray(value) ? value.at(0) : value
  return isObject(first) ? ofObject(first) : null
}

function ofObject(value: JsonObject): DocumentFormat | null {
  if (value['format'] === 'broadsheet-article') return 'paper'
  if (typeof value['version'] === 'string' && /jsonfeed\.org\/version/u.test(value['version'])) return 'feed'
  if (isNinjs(value)) return 'ninjs'
  if (isArticleJson(value)) return 'article'
  return Array.isArray(value['items']) && typeof value['title'] === 'string' ? 'feed' : null
}

// Broken JSON goes to the parser of its format, which reports the fault; otherwise a brace may begin any text.
function ofBrokenJson(firstLine: string, names: DocumentNames): DocumentFormat | null {
  if (firstLine.includes('"broadsheet-article"')) return 'paper'
  return ofName(names) ?? 'dump'
}

const byMediaType: readonly (readonly [RegExp, DocumentFormat])[] = [
  [/^text\/html|^application\/xhtml/iu, 'html'],
  [/^text\/(?:x-)?markdown/iu, 'markdown'],
  [/^application\/(?:rss|atom|rdf|feed)\+/iu, 'feed'],
  [/^application\/(?:x-ndjson|jsonl)/iu, 'paper'],
]
const byEnding: readonly (readonly [RegExp, DocumentFormat])[] = [
  [/\.x?html?$/iu, 'html'],
  [/\.(?:md|markdown)$/iu, 'markdown'],
  [/\.(?:rss|atom|rdf|xml|json)$/iu, 'feed'],
  [/\.jsonl$/iu, 'paper'],
  [/\.txt$/iu, 'dump'],
]

function ofName({ file, contentType }: DocumentNames): DocumentFormat | null {
  const ofType = byMediaType.find(([type]) => type.test(contentType ?? ''))?.[1]
  return ofType ?? byEnding.find(([ending]) => ending.test(file ?? ''))?.[1] ?? null
}

const beforeRoot = /^(?:[\uFEFF\s]+|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^[>]*(?:\[[^\]]*\][^>]*)?>)/iu
const tag = /^<(?:[\w.-]+:)?(?<name>[a-z][\w.-]*)(?<attributes>[^>]*)/iu
const htmlTag =
  /^(?:html|head|body|main|article|section|div|p|h[1-6]|header|nav|figure|table|ul|ol|blockquote|script|style|meta|title|link|a|img|span|br|hr)$/u

/** The first element of a document: its lower-case name without prefix, and its attributes. */
type Root = { name: string; attributes: string; isHtml: boolean; isXml: boolean }

/** Finds the root of a text that begins with `<`; `isXml` means that it declares to be XML. */
function rootOf(start: string): Root {
  let rest = start
  for (let match = beforeRoot.exec(rest); match !== null; match = beforeRoot.exec(rest)) {
    if (/^<!DOCTYPE\s+html/iu.test(match[0])) return { name: 'html', attributes: '', isHtml: true, isXml: false }
    rest = rest.slice(match[0].length)
  }
  const groups = tag.exec(rest)?.groups
  const name = groups?.['name']?.toLowerCase() ?? ''
  const isXml = /^[\uFEFF\s]*<\?xml/iu.test(start)
  return { name, attributes: groups?.['attributes'] ?? '', isHtml: htmlTag.test(name), isXml }
}
