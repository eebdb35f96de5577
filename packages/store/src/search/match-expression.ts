import { lazyPattern } from '@broadsheet/model'
import { foldWord, needsFolding } from './fold-words.ts'
import { spaceCharacters } from './space-characters.ts'

const maxTerms = 32
const maxWordsOfPhrase = 32
const word = lazyPattern(String.raw`[\p{L}\p{M}\p{N}]+`, 'gu')
// A term of a query: a `-` before it excludes it, quotes (straight or curly) hold its words together.
const term = /(?<![^\s"\u201c\u201d])(-?)["\u201c\u201d]([^"\u201c\u201d]*)["\u201c\u201d]?|(-?)([^\s"\u201c\u201d]+)/gu
// A script that writes particles at the ends of words: a query finds whatever begins with its words.
const agglutinated = lazyPattern(String.raw`\p{Script=Hangul}$`, 'u')
const headline = '{headline headline_folds}'
const lede = '{lede lede_folds}'
// The fewest characters of a word that may still be unfinished.
const minPrefixCharacters = 2

/** A reader's query as FTS5 expressions. */
export type Matches = {
  /** All wanted words, and none of the unwanted ones. */
  every: string
  /** Any of the wanted words: finds at least what `every` finds. */
  any: string
  /**
   * What `every` finds, in three parts without an article in common: every word is in the headline; or every word is in
   * the lede, or some in the headline; or neither. In each, a match anywhere in the article counts as one.
   */
  headline: string
  prominent: string
  elsewhere: string
}

/**
 * A reader's query as FTS5 expressions: every word must be there, `"words in quotes"` in that order, `-words` not
 * at all. Null when it asks for no word, if only to leave some out. Every word is quoted, so nothing that a reader
 * types is read as FTS5's own syntax. With `isTyping`, words that begin with the last one will do.
 */
export function readQuery(query: string, { isTyping = false }: { isTyping?: boolean } = {}): Matches | null {
  const wanted: string[] = []
  const unwanted: string[] = []
  const terms = [...query.matchAll(term)]
  for (const [at, [, minusPhrase, phrase, minusWord, text]] of terms.entries()) {
    const isUnwanted = (minusPhrase ?? minusWord) === '-'
    const isPrefix = isTyping && at === terms.length - 1 && text !== undefined && !isUnwanted
    const quoted = quote((phrase ?? text ?? '').match(word()) ?? [], isPrefix)
    const side = isUnwanted ? unwanted : wanted
    if (quoted !== null && side.length < maxTerms) side.push(quoted)
  }
  if (wanted.length === 0) return null
  // FTS5 takes an implicit AND between phrases alone.
  const all = wanted.join(wanted.some((expression) => expression.startsWith('(')) ? ' AND ' : ' ')
  const without = (expression: string) =>
    unwanted.length === 0 ? expression : `(${expression}) NOT (${unwanted.join(' OR ')})`
  const any = wanted.join(' OR ')
  const allInHeadline = `(${headline} : (${all}))`
  const isProminent = `(${lede} : (${all})) OR (${headline} : (${any}))`
  return {
    every: without(all),
    any,
    headline: without(`(${all}) AND ${allInHeadline}`),
    prominent: without(`(${all}) AND ((${isProminent}) NOT ${allInHeadline})`),
    elsewhere: without(`(${all}) NOT (${isProminent})`),
  }
}

/** The expression of a query that asks for every word, null when there is none. */
export function matchEvery(query: string): string | null {
  return readQuery(query)?.every ?? null
}

/**
 * A list of words as an FTS5 expression that means "any of them, in an article's text", null when there is none.
 * Bylines don't count: articles of one author are not related by that.
 */
export function matchAny(words: readonly string[]): string | null {
  const found = words.flatMap((text) => text.match(word()) ?? []).slice(0, maxTerms)
  if (found.length === 0) return null
  return `{headline lede body} : (${found.map((text) => `"${spaceCharacters(text)}"`).join(' OR ')})`
}

/**
 * Words as an FTS5 expression that asks for them side by side: as they are, or as the index has them folded, where that
 * differs. Folds of words stand apart from their neighbours, which a phrase of several words needs.
 */
function quote(words: readonly string[], isPrefix: boolean): string | null {
  const last = words.at(-1)
  if (last === undefined) return null
  const asked = words.slice(0, maxWordsOfPhrase)
  const star = agglutinated().test(last) || (isPrefix && Array.from(last).length >= minPrefixCharacters) ? '*' : ''
  const asPhrase = (text: string) => `"${spaceCharacters(text)}"${star}`
  const phrase = asPhrase(asked.join(' '))
  if (!asked.some(needsFolding)) return phrase
  const folded =
    asked.length === 1 ? asPhrase(foldWord(last)) : `(${asked.map((one) => asPhrase(foldWord(one))).join(' AND ')})`
  return `(${phrase} OR ${folded})`
}
