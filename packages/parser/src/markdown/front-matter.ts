import { parse } from 'yaml'
import { isObject, type JsonObject } from '../json/json-value.ts'

const rules = /^\uFEFF?---[^\S\n]*\r?\n(?<yaml>[\s\S]*?)(?:^|\r?\n)(?:---|\.\.\.)[^\S\n]*(?:\r?\n|$)/u

/** The front matter of a text by lower-case names, the text after it, and its number of lines. */
export type FrontMatter = { fields: JsonObject; text: string; lines: number }

/**
 * Cuts YAML front matter off a text. Every value is a text as written (YAML's failsafe schema), or a list or map of
 * texts. `bad-front-matter` for invalid YAML; no fields without front matter.
 */
export function cutFrontMatter(text: string): FrontMatter | 'bad-front-matter' {
  const match = rules.exec(text)
  if (match === null) return { fields: {}, text, lines: 0 }
  const fields = parseFields(match.groups?.['yaml'] ?? '')
  if (fields === null) return 'bad-front-matter'
  return { fields, text: text.slice(match[0].length), lines: match[0].split('\n').length - 1 }
}

function parseFields(yaml: string): JsonObject | null {
  try {
    const value: unknown = parse(yaml, { schema: 'failsafe', logLevel: 'error' })
    if (value === null || value === '') return {}
    if (!isObject(value)) return null
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name.toLowerCase(), inner]))
  } catch {
    return null
  }
}
