import { lazyPattern } from '@broadsheet/model'
import { spaceCharacters } from './space-characters.ts'

const maxTerms = 32
const maxWordsOfPhrase = 32
const word = lazyPattern(String.raw`[\p{L}\p{M}\p{N}]+`, 'gu')
// A term of a query: a `-` before it excludes it, quotes (straight or curly) hold its words together.
const term = /(?<![^\s"\u201c\u201d])(-?)["\u201c\u201d]([^"\u201c\u201d]*)["\u201c\u201d]?|(-?)([^\s"\u201c\u201d]+)/gu
// Scripts that write words together, or particles at their ends: a query finds whatever begins with its words.
const agglutinated = lazyPattern(String.raw`[\p{Script=Thai}\p{Script=Hangul}]$`, 'u')

/** A reader's query as FTS5 expressions. */
export type Matches = {
  /** Every word must be there, and none of the unwanted ones. */
  every: string
  /** Any of the wanted words: finds at least what `every` finds. */
  any: string
  /** Every word must be in the headline. */
  headline: string
  /** Every word must be in the lede, or some in the headline and every one somewhere. */
  prominent: string
}

/**
 * A reader's query as FTS5 expressions: every word must be there, `"words in quotes"` in that order, `-words` not
 * at all. Null when it asks for no word, if only to leave some out. Every word is quoted, so nothing that a reader
 * types is read as FTS5's own syntax.
 */
export function readQuery(query: string): Matches | null {
  const wanted: string[] = []
  const unwanted: string[] = []
  for (const [, minusPhrase, phrase, minusWord, text] of query.matchAll(term)) {
    const quoted = quote((phrase ?? text ?? '').match(word()) ?? [])
    const terms = (minusPhrase ?? minusWord) === '-' ? unwanted : wanted
    if (quoted !== null && terms.length < maxTerms) terms.push(quoted)
  }
  if (wanted.length === 0) return null
  const all = wanted.join(' ')
  const without = (expression: string) =>
    unwanted.length === 0 ? expression : `(${expression}) NOT (${unwanted.join(' OR ')})`
  const any = wanted.join(' OR ')
  return {
    every: without(all),
    any,
    headline: without(`{headline} : (${all})`),
    prominent: without(`({lede} : (${all})) OR (({headline} : (${any})) AND (${all}))`),
  }
}

/** The expression of a query that asks for every word, null when there is none. */
export function matchEvery(query: string): string | null {
  return readQuery(query)?.every ?? null
}

/** A list of words as an FTS5 expression that means "any of them", null when there is none. */
export function matchAny(words: readonly string[]): string | null {
  const found = words.flatMap((text) => text.match(word()) ?? []).slice(0, maxTerms)
  return found.length === 0 ? null : found.map((text) => `"${spaceCharacters(text)}"`).join(' OR ')
}

/** Words as one FTS5 string, which asks for them side by side. */
function quote(words: readonly string[]): string | null {
  const last = words.at(-1)
  if (last === undefined) return null
  const text = `"${spaceCharacters(words.slice(0, maxWordsOfPhrase).join(' '))}"`
  return agglutinated().test(last) ? `${text}*` : text
}
