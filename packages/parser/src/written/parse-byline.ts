import type { Byline } from '@broadsheet/model'
import { authorName } from '../item/byline-of.ts'
import { plainLine } from '../item/plain-text.ts'
import { cutAtComma, cutMarkedAgency, isAgency, isList, splitNames, type BylineParts } from '../lines/byline-parts.ts'
import { readByline } from '../lines/read-byline.ts'

const isLine = /^by:?\s+(?!by(?:[:\s]|$))/iu
const opening = /^(?:by(?=:|\s|$):?\s*)+/iu

/**
 * Reads a text that is a byline, with `By` or without: a field of a form, of JSON or of front matter. It takes whatever
 * stands there for names; null where nothing, `By` alone or only an address by mail does.
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

// Without the form of names before it, only a name or a mark that is an agency's is taken for one.
function cutAgency(people: string): BylineParts {
  const marked = cutMarkedAgency(people, { words: false })
  if (marked?.agency && /^[\p{Lu}\p{Lo}\p{N}]/u.test(marked.agency)) return marked
  const cut = cutAtComma(people)
  return cut !== null && isAgency(cut.behind)
    ? { before: cut.before, agency: cut.behind }
    : { before: people, agency: null }
}
