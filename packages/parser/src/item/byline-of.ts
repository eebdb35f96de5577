import type { Byline } from '@broadsheet/model'
import { readByline } from '../lines/read-byline.ts'

/**
 * Makes a byline of separate names; `By` alone is not a name. A single name may be a whole line, `By Nell Harrow,
 * Coastwire`.
 */
export function bylineOf(given: readonly string[]): Byline | null {
  const names = given.filter((name) => !/^by:?$/iu.test(name))
  const [first] = names
  if (first === undefined) return null
  const line = names.length === 1 ? readByline(first) : null
  if (line !== null) return line
  const bare = names.map((name) => name.replace(/^by:?\s+(?=\S)/iu, ''))
  const last = bare.at(-1) ?? ''
  const text = bare.length === 1 ? last : `${bare.slice(0, -1).join(', ')} and ${last}`
  return { text: `By ${text}`, names: bare, agency: null }
}

/**
 * The name in an author of a feed: `nell@coast.example (Nell Harrow)`, `Nell Harrow <nell@coast.example>`. Null for a
 * mail address alone, which must not be printed.
 */
export function authorName(written: string): string | null {
  const name = written
    .replace(/^\S+@\S+\s+\((?<name>[^()]+)\)$/u, '$<name>')
    .replace(/\s*[<(]\s*(?:mailto:)?\S+@\S+\s*[>)]/gu, '')
    .trim()
  return name === '' || /^(?:mailto:)?\S+@\S+$/u.test(name) ? null : name
}
