import type { Block, Byline, Dateline } from '@broadsheet/model'

/** A value of a document, and where in it that stood, in the format's own words. */
export type Found<Value = string> = { value: Value; origin: string }

/** What a document says of one article. Null is what it says nothing of; words are as they are shown, folded. */
export type FoundStory = {
  /** The name that the article has at its source, with the kind of name before a colon: `guid:`, `ninjs:`, … */
  key: Found | null
  /** The article's own address, absolute, by http or https. */
  url: Found | null
  /** Who published it, such as a feed's title. */
  label: string | null
  section: Found | null
  headline: Found | null
  byline: Found<Byline> | null
  /** Only of formats that have a field for it. */
  dateline?: Found<Dateline> | null
  /** UTC epoch seconds; `unreadable` where a date stands that is none. */
  publishedAt: Found<number | 'unreadable'> | null
  body: Found<Block[]> | null
}

/** The first that was found. */
export function firstFound<Value>(...candidates: (Found<Value> | null)[]): Found<Value> | null {
  return candidates.find((candidate) => candidate !== null) ?? null
}

/** A value with its origin, or null where there is no value. */
export function found<Value>(value: Value | null | undefined, origin: string): Found<Value> | null {
  return value === null || value === undefined ? null : { value, origin }
}
