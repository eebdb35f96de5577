import type { Found } from '../item/found-story.ts'

/** Text that an entry shows: HTML or plain, and what relative addresses in it begin from. */
export type Markup = { kind: 'html' | 'text'; text: string; base: string | null }

/** An image, or (`other`) a recording, film or document, beside an entry's text. Sizes in pixels. */
export type FeedMedia = {
  kind: 'image' | 'other'
  url: string
  alt: string
  width: number | null
  height: number | null
  caption: string | null
  credit: string | null
}

/** What any feed says of itself, for its entries. `date` as written. */
export type FeedFacts = {
  title: string | null
  url: string | null
  date: Found | null
  authors: Found<string[]> | null
}

/** An entry of any kind of feed, its parts as written but for addresses, which are absolute. */
export type FeedEntry = {
  line: number
  id: Found | null
  url: Found | null
  title: Found<Markup> | null
  content: Found<Markup> | null
  authors: Found<string[]> | null
  categories: readonly string[]
  /** Dates by how well they say when the entry was published. */
  dates: readonly Found[]
  media: readonly FeedMedia[]
}

/** A feed of any kind. */
export type Feed = FeedFacts & { entries: FeedEntry[] }
