import type { Byline } from '@broadsheet/model'
import { looksLikeAgency } from './agencies.ts'
import {
  cutAgencyAtComma,
  cutMarkedAgency,
  isAgency,
  isList,
  isPerson,
  splitNames,
  type BylineParts,
} from './byline-parts.ts'

const maxBylineCharacters = 200
const opening = /^by:?\s+(?<people>\S.*)$/iu
// Words of sentences, not of names: `BY THE TIME HE CAME`, `By Monday Night`.
const sentenceWord =
  /\b(?:the|time|of|in|on|at|his|her|their|this|that|far|law|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu
const fullStop = /(?<!\b(?:Jr|Sr|Esq|\p{Lu}))\.$/u

/**
 * Parses a line such as `By First Last`, with several names, or with an agency or a position after a comma. Null for a
 * sentence that begins with the word: every name must be two to five capitalised words, or an agency's.
 */
export function readByline(line: string): Byline | null {
  const people = opening.exec(line)?.groups?.['people']?.trim()
  if (people === undefined || line.length > maxBylineCharacters || fullStop.test(people)) return null
  const { before, agency } = cutAgency(people)
  const names = splitNames(before)
  return names.every(isName) ? { text: line, names, agency } : null
}

function isName(words: string): boolean {
  return (isPerson(words) && !sentenceWord.test(words)) || isAgency(words)
}

// A mark always separates an agency; after a comma, another name may follow.
function cutAgency(people: string): BylineParts {
  return cutMarkedAgency(people, { words: true }) ?? cutAgencyAtComma(people, isAgencyBehind)
}

// A list of names ends with `and`, and has one letter case: words after it, or in another case, are not a name.
function isAgencyBehind({ before, behind }: { before: string; behind: string }): boolean {
  if (looksLikeAgency(behind) || !isPerson(behind)) return !isList(behind) || looksLikeAgency(behind)
  return isList(before) || (isCapitals(before) && !isCapitals(behind))
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase()
}
