import { isMap, isScalar, parseDocument, type Document } from 'yaml'
import { asObject, isObject, parseJson, type JsonObject } from '../json/json-value.ts'
import { readToml } from './read-toml.ts'

const tomlRules = /^\uFEFF?\+\+\+[^\S\n]*\r?\n(?<toml>[\s\S]*?)(?:^|\r?\n)\+\+\+[^\S\n]*(?:\r?\n|$)/u
const rules = /^\uFEFF?---[^\S\n]*\r?\n(?<yaml>[\s\S]*?)(?:^|\r?\n)(?:---|\.\.\.)[^\S\n]*(?:\r?\n|$)/u

/**
 * The front matter of a text by lower-case names, the text after it, and its number of lines. `unquoted` are the names
 * of fields that YAML 1.1 gives a type of their own, such as a time.
 */
export type FrontMatter = { fields: JsonObject; unquoted: ReadonlySet<string>; text: string; lines: number }

/**
 * Cuts front matter off a text: YAML, or TOML or JSON as Hugo has them, too. Every value is a text as written (YAML's
 * failsafe schema), or a list or map of texts. `bad-front-matter` for invalid YAML or TOML; no fields without front matter.
 */
export function cutFrontMatter(text: string): FrontMatter | 'bad-front-matter' {
  const toml = tomlRules.exec(text)
  if (toml !== null) return cutParsed(text, toml[0], readToml(toml.groups?.['toml'] ?? ''))
  const json = /^\uFEFF?\{/u.test(text) ? firstObject(text) : null
  if (json !== null) return cutParsed(text, json.written, json.value)
  const match = rules.exec(text)
  if (match === null) return { fields: {}, unquoted: new Set(), text, lines: 0 }
  const front = parseFields(match.groups?.['yaml'] ?? '')
  if (front === null) return 'bad-front-matter'
  return { ...front, text: text.slice(match[0].length), lines: match[0].split('\n').length - 1 }
}

function cutParsed(text: string, written: string, value: JsonObject | null): FrontMatter | 'bad-front-matter' {
  if (value === null) return 'bad-front-matter'
  const lines = written.split('\n').length - 1
  return { fields: lowerNames(value), unquoted: new Set(), text: text.slice(written.length), lines }
}

/** The JSON object that a text begins with, and the line that it ends in; null without one. */
function firstObject(text: string): { written: string; value: JsonObject } | null {
  for (const { index } of text.matchAll(/^\}[^\S\n]*(?:\r?\n|$)/gmu)) {
    const end = text.indexOf('\n', index) + 1 || text.length
    const value = parseJson(text.slice(0, end).replace(/^\uFEFF/u, ''))
    return isObject(value) ? { written: text.slice(0, end), value: asObject(textsIn(value)) } : null
  }
  return null
}

function textsIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(textsIn)
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, textsIn(inner)]))
  if (typeof value === 'string') return value
  return value === null ? '' : JSON.stringify(value)
}

/** Fields by lower-case names; those that Hugo and Zola have in tables of their own stand behind the document's. */
function lowerNames(value: JsonObject): JsonObject {
  const { params, extra, taxonomies, ...own } = Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name.toLowerCase(), inner] as const),
  )
  const tables = [params, extra, taxonomies].filter(isObject)
  const inner = tables.flatMap((table) => Object.entries(lowerNames(table)))
  return { ...Object.fromEntries(inner), ...own }
}

function parseFields(yaml: string): Pick<FrontMatter, 'fields' | 'unquoted'> | null {
  try {
    const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'error' })
    const value: unknown = document.toJS()
    if (document.errors.length > 0) return null
    if (value === null || value === '') return { fields: {}, unquoted: new Set() }
    if (!isObject(value)) return null
    return { fields: lowerNames(value), unquoted: namesUnquoted(document) }
  } catch {
    return null
  }
}

function namesUnquoted({ contents }: Document): Set<string> {
  const pairs = isMap(contents) ? contents.items : []
  return new Set(
    pairs.flatMap(({ key, value }) =>
      isScalar(key) && isScalar(value) && value.type === 'PLAIN' ? [String(key.value).toLowerCase()] : [],
    ),
  )
}
