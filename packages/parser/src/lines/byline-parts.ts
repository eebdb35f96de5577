import { looksLikeAgency } from './agencies.ts'

/** The parts of a byline: names, which may still be one text, and the agency after them. */
export type BylineParts = { before: string; agency: string | null }

const particle = '(?:al|bin|da|de|del|della|der|di|dos|du|el|ibn|la|le|ten|ter|van|von|zu|y)'
const nameWord = "\\p{Lu}[\\p{L}\\p{M}.'’-]*"
/** The source of a pattern for suffixes of names: `Jr.`, `III`, `PhD`. */
export const nameSuffix = '(?:(?:Jr|Sr)\\.?|I{2,3}|IV|Ph\\.?D\\.?|M\\.?D\\.?|Esq\\.?)'
const suffixForm = new RegExp(`^${nameSuffix}$`, 'iu')
const personForm = new RegExp(
  `^(?:${particle} )*${nameWord}(?: (?:${particle} )*${nameWord}){1,4}(?:,? ${nameSuffix})*$`,
  'u',
)
const agencyForm = /^[\p{Lu}\p{Lo}\p{N}][\p{L}\p{M}\p{N}.&'’/ -]{1,80}$/u
const listSeparator = new RegExp(`,\\s+(?:and|AND|&)\\s+|,\\s+(?!${nameSuffix}(?:[\\s,]|$))|\\s+(?:and|AND|&)\\s+`, 'u')
const markedForm = (marks: string): RegExp =>
  new RegExp(`^(?<before>.+?),?(?:\\s+(?:${marks})\\s+(?<behind>.+)|\\s*[(（](?<inside>[^()（）]+)[)）])$`, 'u')
const marked = markedForm('[|/]')
const markedByWords = markedForm('[|/]|for|of')
const conjunction = /\s(?:and|&)\s/iu

/** Whether words have the form of a person's name: two to five capitalised words, and suffixes. */
export function isPerson(words: string): boolean {
  return personForm.test(words)
}

/** Whether words are an agency or a position, such as `Coastwire Staff`. */
export function isAgency(words: string): boolean {
  return looksLikeAgency(words) && agencyForm.test(words)
}

/** Whether words name several people, joined by `and`. */
export function isList(words: string): boolean {
  return conjunction.test(words)
}

export function splitNames(people: string): string[] {
  return people.split(listSeparator)
}

/** Cuts off an agency after a bar or a slash, in parentheses or, with `words`, after a preposition. */
export function cutMarkedAgency(people: string, { words }: { words: boolean }): BylineParts | null {
  const parts = (words ? markedByWords : marked).exec(people)?.groups
  if (parts?.['before'] === undefined) return null
  return { before: parts['before'], agency: parts['behind'] ?? parts['inside'] ?? null }
}

type Cut = { before: string; behind: string }

/** Cuts off what follows the last comma if it is an agency. */
export function cutAgencyAtComma(people: string, isAgencyBehind: (cut: Cut) => boolean): BylineParts {
  const cut = cutAtComma(people)
  return cut !== null && isAgencyBehind(cut)
    ? { before: cut.before, agency: cut.behind }
    : { before: people, agency: null }
}

// Cuts at the last comma; null without one, or before a suffix such as `Jr.`.
function cutAtComma(people: string): Cut | null {
  const comma = people.lastIndexOf(',')
  const behind = people.slice(comma + 1).trim()
  if (comma <= 0 || !agencyForm.test(behind) || suffixForm.test(behind)) return null
  return { before: people.slice(0, comma).trim(), behind }
}
