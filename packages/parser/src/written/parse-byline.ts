import type { Byline } from '@broadsheet/model'
import { authorName } from '../item/byline-of.ts'
import { plainLine } from '../item/plain-text.ts'
import {
  cutAgencyAtComma,
  cutMarkedAgency,
  isAgency,
  isList,
  splitNames,
  type BylineParts,
} from '../lines/byline-parts.ts'
import { readByline } from '../lines/read-byline.ts'

const isLine = /^by:?\s+(?!by(?:[:\s]|$))/iu
const opening = /^(?:by(?=:|\s|$):?\s*)+/iu

/**
 * Parses a field that is a byline, with `By` or without (of a form, of JSON or of front matter). Any text is a name;
 * null for an empty one, `By` alone and a mail address.
 *
 * @example parseByline('By John Smith, Jr., Reuters')?.names // ['John Smith, Jr.']
 */
export function parseByline(text: string): Byline | null {
  const line = authorName(plainLine(text)) ?? ''
  const people = line.replace(opening, '')
  if (people === '') return null
  return readByline(isLine.test(line) ? line : `By ${people}`) ?? parseNames(people)
}

function parseNames(people: string): Byline {
  const { before, agency } = cutAgency(people)
  const names = isList(before) ? splitNames(before) : [before]
  const areNames = names.every((name) => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(name))
  return { text: `By ${people}`, names: areNames ? names : [before], agency }
}

// The names may have any form, so only a known agency's name or a mark separates an agency.
function cutAgency(people: string): BylineParts {
  const marked = cutMarkedAgency(people, { words: false })
  if (marked?.agency && /^[\p{Lu}\p{Lo}\p{N}]/u.test(marked.agency)) return marked
  return cutAgencyAtComma(people, ({ behind }) => isAgency(behind))
}
