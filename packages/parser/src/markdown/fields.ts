import type { Found } from '../item/found-story.ts'
import { asObject, isObject, wordsOf, type JsonObject } from '../json/json-value.ts'

/** Front matter by its names in small letters. */
export type Fields = JsonObject

/** The first of the names that says something, in its first value; `~` and `null` say nothing. */
export function firstField(fields: Fields, ...names: string[]): Found | null {
  for (const name of names) {
    const [words] = wordsIn(fields[name])
    if (words !== undefined) return { value: words, origin: `front matter ${name}` }
  }
  return null
}

/** All texts of a value: itself, each of a list, the names, addresses or titles of maps. */
export function wordsIn(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value]
  return values.flatMap((each) => {
    const { name, url, src, title } = asObject(each)
    const words = isObject(each) ? (wordsOf(name) ?? wordsOf(url) ?? wordsOf(src) ?? wordsOf(title)) : wordsOf(each)
    return words === null || words === '~' || words === 'null' ? [] : [words]
  })
}
