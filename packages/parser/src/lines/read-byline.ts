import type { Byline } from '@broadsheet/model'
import { looksLikeAgency } from './agencies.ts'

const maxBylineCharacters = 200
const opening = /^by:?\s+(?<people>\S.*)$/iu
const particle = '(?:al|bin|da|de|del|della|der|di|dos|du|el|ibn|la|le|ten|ter|van|von|zu|y)'
const nameWord = "\\p{Lu}[\\p{L}\\p{M}.'’-]*"
const person = new RegExp(
  `^(?:${particle} )*${nameWord}(?: (?:${particle} )*${nameWord}){1,4}(?:,? (?:Jr|Sr)\\.?)?$`,
  'u',
)
const agencyForm = /^[\p{Lu}\p{Lo}\p{N}][\p{L}\p{M}\p{N}.&'’/ -]{1,80}$/u
const listSeparator = /,\s+(?:and|AND|&)\s+|,\s+(?!Jr|Sr)|\s+(?:and|AND|&)\s+/u
// Words of sentences, not of names: `BY THE TIME HE CAME`, `By Monday Night`.
const sentenceWord =
  /\b(?:the|time|of|in|on|at|his|her|their|this|that|far|law|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu
const fullStop = /(?<!\b(?:Jr|Sr|\p{Lu}))\.$/u

/**
 * Reads a line of its own that says who wrote the article: `By First Last`, several names, an agency or a post behind
 * a comma. Null for a sentence that only opens with the word: every name must be two to five capitalised words, or an
 * agency's.
 */
export function readByline(line: string): Byline | null {
  const people = opening.exec(line)?.groups?.['people']?.trim()
  if (people === undefined || line.length > maxBylineCharacters || fullStop.test(people)) return null
  const { before, agency } = cutAgency(people)
  const names = before.split(listSeparator)
  return names.every(isName) ? { text: line, names, agency } : null
}

function isName(words: string): boolean {
  return (person.test(words) && !sentenceWord.test(words)) || (looksLikeAgency(words) && agencyForm.test(words))
}

// These only ever part names from an agency; behind a comma, a further name may stand.
function cutAgency(people: string): { before: string; agency: string | null } {
  const marked = /^(?<before>.+?)(?:\s+(?:\||for|of)\s+(?<behind>.+)|\s*[(（](?<inside>[^()（）]+)[)）])$/u.exec(
    people,
  )?.groups
  if (marked?.['before'] !== undefined)
    return { before: marked['before'], agency: marked['behind'] ?? marked['inside'] ?? null }
  const comma = people.lastIndexOf(',')
  const before = people.slice(0, comma).trim()
  const behind = people.slice(comma + 1).trim()
  return comma > 0 && isAgencyBehind(before, behind) ? { before, agency: behind } : { before: people, agency: null }
}

// A list of names ends with its `and`, and is set in one case: what stands behind it, or in another case, is no name.
function isAgencyBehind(before: string, behind: string): boolean {
  const hasAnd = /\s(?:and|&)\s/iu
  if (!agencyForm.test(behind) || /^(?:jr|sr)\.?$/iu.test(behind)) return false
  if (looksLikeAgency(behind) || !person.test(behind)) return !hasAnd.test(behind) || looksLikeAgency(behind)
  return hasAnd.test(before) || (isCapitals(before) && !isCapitals(behind))
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase()
}
