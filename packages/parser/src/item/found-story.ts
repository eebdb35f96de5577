import type { Block, Byline, Dateline } from '@broadsheet/model'

/** A value found in a document, and its place in the format's own terms. */
export type Found<Value = string> = { value: Value; origin: string }

/** The parts of one article found in a document, null if missing. Texts are folded. */
export type FoundStory = {
  /** The article's id at its source, after its kind: `guid:`, `ninjs:`, … */
  key: Found | null
  url: Found | null
  /** The publisher, such as a feed's title. */
  label: string | null
  section: Found | null
  headline: Found | null
  byline: Found<Byline> | null
  /** Only in formats with such a field. */
  dateline?: Found<Dateline> | null
  /** UTC epoch seconds; `unreadable` for an invalid date. */
  publishedAt: Found<number | 'unreadable'> | null
  body: Found<Block[]> | null
  /** Told beside the text, even if there are none: then no part of the article is looked for in its text. */
  credits?: Found<string[]> | null
  /** The language that the source tells, as written. */
  lang?: string | null
  /** Its short name in addresses. */
  slug?: string | null
  /** Its other addresses, absolute or as paths; null for those that can't be read. */
  addresses?: readonly (string | null)[]
}

export function firstFound<Value>(...candidates: (Found<Value> | null)[]): Found<Value> | null {
  return candidates.find((candidate) => candidate !== null) ?? null
}

export function found<Value>(value: Value | null | undefined, origin: string): Found<Value> | null {
  return value === null || value === undefined ? null : { value, origin }
}
