import { found, type Found } from '../item/found-story.ts'
import { plainLine } from '../item/plain-text.ts'
import { asObject, isObject, wordsOf, type JsonObject } from '../json/json-value.ts'

/** The fields of front matter, by names in lower case. */
export type Fields = JsonObject

// The booleans of YAML 1.1, which Jekyll and earlier Hugos read.
export const isYes = (words: string): boolean => /^(?:true|yes|y|on)$/iu.test(words)
export const isNo = (words: string): boolean => /^(?:false|no|n|off)$/iu.test(words)

/** Whether front matter is Jekyll's, whose posts have a layout. */
export function isJekyll(fields: Fields): boolean {
  return fields['layout'] !== undefined
}

/** The first value of the first name that has one; `~` and `null` are no values. */
export function firstField(fields: Fields, ...names: string[]): Found | null {
  for (const name of names) {
    const [words] = wordsIn(fields[name])
    if (words !== undefined) return { value: words, origin: `front matter ${name}` }
  }
  return null
}

/** The same as a line of plain text. */
export function lineField(fields: Fields, ...names: string[]): Found | null {
  const field = firstField(fields, ...names)
  return field === null ? null : found(plainLine(field.value) || null, field.origin)
}

/** All texts of a value: itself, the items of a list, the names, addresses or titles of maps. */
export function wordsIn(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value]
  return values.flatMap((each) => {
    const { name, url, src, title } = asObject(each)
    const words = isObject(each) ? (wordsOf(name) ?? wordsOf(url) ?? wordsOf(src) ?? wordsOf(title)) : wordsOf(each)
    return words === null || words === '~' || words === 'null' ? [] : [words]
  })
}
