import { isMap, isScalar, parseDocument, type Document } from 'yaml'
import { isObject, type JsonObject } from '../json/json-value.ts'

const rules = /^\uFEFF?---[^\S\n]*\r?\n(?<yaml>[\s\S]*?)(?:^|\r?\n)(?:---|\.\.\.)[^\S\n]*(?:\r?\n|$)/u

/**
 * The front matter of a text by lower-case names, the text after it, and its number of lines. `unquoted` are the names
 * of fields that YAML 1.1 gives a type of their own, such as a time.
 */
export type FrontMatter = { fields: JsonObject; unquoted: ReadonlySet<string>; text: string; lines: number }

/**
 * Cuts YAML front matter off a text. Every value is a text as written (YAML's failsafe schema), or a list or map of
 * texts. `bad-front-matter` for invalid YAML; no fields without front matter.
 */
export function cutFrontMatter(text: string): FrontMatter | 'bad-front-matter' {
  const match = rules.exec(text)
  if (match === null) return { fields: {}, unquoted: new Set(), text, lines: 0 }
  const front = parseFields(match.groups?.['yaml'] ?? '')
  if (front === null) return 'bad-front-matter'
  return { ...front, text: text.slice(match[0].length), lines: match[0].split('\n').length - 1 }
}

function parseFields(yaml: string): Pick<FrontMatter, 'fields' | 'unquoted'> | null {
  try {
    const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'error' })
    const value: unknown = document.toJS()
    if (document.errors.length > 0) return null
    if (value === null || value === '') return { fields: {}, unquoted: new Set() }
    if (!isObject(value)) return null
    const fields = Object.entries(value).map(([name, inner]) => [name.toLowerCase(), inner] as const)
    return { fields: Object.fromEntries(fields), unquoted: namesUnquoted(document) }
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
