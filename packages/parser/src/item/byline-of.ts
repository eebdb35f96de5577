import type { Byline } from '@broadsheet/model'
import { isLeadIn, withoutLeadIn } from '../lines/byline-words.ts'
import { lineOfNames } from '../lines/line-of-names.ts'
import { readByline } from '../lines/read-byline.ts'

/**
 * Makes a byline of separate names, without the words before them (`Posted by`, `Von`) and without texts of such words
 * alone. A single name may be a whole line, `By Nell Harrow, Coastwire`, or several people.
 */
export function bylineOf(given: readonly string[]): Byline | null {
  const names = given.filter((name) => !isLeadIn(name))
  const [first] = names
  if (first === undefined) return null
  const line = names.length === 1 ? (readByline(first) ?? readSeveral(withoutLeadIn(first))) : null
  return line ?? lineOfNames(names.map(withoutLeadIn))
}

/** Several people, or one with an agency, that a source gives as one author. */
function readSeveral(people: string): Byline | null {
  const line = readByline(`By ${people}`)
  return line !== null && (line.names.length > 1 || line.agency !== null) ? line : null
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
