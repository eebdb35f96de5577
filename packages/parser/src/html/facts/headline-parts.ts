import { headlineKey } from '@broadsheet/model'

const separator = /\s+[|–—·•»«:/-]+\s+/u
/** A longer title is none. */
const maxCharacters = 500
/** Fewer characters may be equal by chance. */
const minCharacters = 10
/** The share of words that two wordings of one headline have in common. */
const minCommonShare = 0.6

/**
 * Whether a heading shows a headline: it equals it or a part of it, one begins or ends with the other, or most words are
 * common.
 */
export function isAlike(heading: string, headline: string): boolean {
  const shown = keyOf(heading)
  const named = keyOf(headline)
  if (shown === named) return true
  if (headline.split(separator).some((part) => keyOf(part) === shown && isLong(shown))) return true
  const [short, long] = shown.length < named.length ? [shown, named] : [named, shown]
  if (isLong(short) && (long.startsWith(short) || long.endsWith(short)) && isWordy(short)) return true
  return commonShare(wordsOf(shown), wordsOf(named)) >= minCommonShare
}

/**
 * A heading without the line above its headline, and without the site's name behind it, where one of the page's other
 * wordings has it so.
 */
export function cutHeading(heading: string, named: readonly string[]): string {
  const shown = keyOf(heading)
  for (const headline of named) {
    const key = keyOf(headline)
    const hasMore = shown.length > key.length && isLong(key) && isWordy(key)
    // A colon within a line belongs to the headline: `"Pure chance": Ferry sinks`.
    const isWithColon = /\S: $/u.test(shown.slice(0, -key.length))
    if (hasMore && ((shown.endsWith(key) && !isWithColon) || isWithSite(heading, key))) return headline
    const parts = headline.split(separator)
    const last = parts.at(-1) ?? ''
    // The line above is an element of its own, so that the heading has no mark where other wordings have one.
    const isGlued = parts.length > 1 && !separator.test(heading) && lettersOf(heading) === lettersOf(headline)
    if (isGlued && isWordy(last)) return last
  }
  return heading
}

function isWithSite(heading: string, key: string): boolean {
  const [first = '', ...others] = heading.split(separator)
  return others.length === 1 && keyOf(first) === key
}

/** The key of a title's first part, if `last` is its last one; else null. */
export function firstPart(title: string, last: string): string | null {
  const parts = title.split(separator).map(keyOf)
  return parts.length > 1 && parts.at(-1) === keyOf(last) ? (parts[0] ?? null) : null
}

/** A title without the site's name before or behind a mark. */
export function withoutSite(title: string, sites: ReadonlySet<string>): string {
  if (title.length > maxCharacters) return title
  const parts = title.split(separator)
  const isSite = (part: string | undefined): boolean => part !== undefined && sites.has(headlineKey(part))
  for (let count = 1; count < parts.length; count += 1) {
    if (sites.has(headlineKey(parts.slice(count).join(' ')))) return beforePart(title, parts, count)
  }
  if (parts.length > 1 && isSite(parts.at(-1))) return beforePart(title, parts, parts.length - 1)
  if (parts.length > 1 && isSite(parts[0])) return title.slice((parts[0] ?? '').length).replace(/^\s+\S+\s+/u, '')
  return title
}

function beforePart(title: string, parts: readonly string[], count: number): string {
  let at = 0
  for (const part of parts.slice(0, count)) at = title.indexOf(part, at) + part.length
  return title.slice(0, at)
}

/** Whether a text is more than a label: it has three words, or as many ideographs as three words have. */
export function isWordy(text: string): boolean {
  return wordsOf(text).length > 2 || /(?:[\p{sc=Han}\p{sc=Kana}\p{sc=Hira}\p{sc=Hang}\p{sc=Thai}].{0,2}){6}/u.test(text)
}

function wordsOf(text: string): string[] {
  return headlineKey(text).match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? []
}

function commonShare(one: readonly string[], other: readonly string[]): number {
  const others = new Set(other)
  const common = new Set(one.filter((word) => others.has(word)))
  return (2 * common.size) / (new Set(one).size + others.size)
}

function keyOf(text: string): string {
  return headlineKey(text)
    .replace(/(?:\.\.\.|…)$/u, '')
    .trim()
}

function lettersOf(text: string): string {
  return wordsOf(text).join('')
}

function isLong(key: string): boolean {
  return key.length >= minCharacters
}
