import type { Found } from '../item/found-story.ts'
import type { Omission } from '../result/omission.ts'

/** A text of an entry, HTML or plain, and the base of its relative addresses. */
export type Markup = { kind: 'html' | 'text'; text: string; base: string | null }

/** An image, or (`other`) a recording, film or document beside an entry's text. Sizes in pixels. */
export type FeedMedia = {
  kind: 'image' | 'other'
  url: string
  alt: string
  width: number | null
  height: number | null
  caption: string | null
  credit: string | null
}

/** What nobody has said of an image or a file. */
export const noFacts = { alt: '', width: null, height: null, caption: null, credit: null }

/** The facts of a feed that its entries inherit. `date` is as written. */
export type FeedFacts = {
  title: string | null
  url: string | null
  date: Found | null
  authors: Found<string[]> | null
  lang: string | null
}

/** An entry of any kind of feed. Its parts are as written, except that addresses are absolute. */
export type FeedEntry = {
  line: number
  id: Found | null
  url: Found | null
  title: Found<Markup> | null
  content: Found<Markup> | null
  /** A summary beside the content. */
  summary: Found<Markup> | null
  authors: Found<string[]> | null
  categories: readonly string[]
  /** Dates, the best evidence of publication first. */
  dates: readonly Found[]
  media: readonly FeedMedia[]
  lang: string | null
}

/** A feed: its articles, and what is in it besides. */
export type Feed = FeedFacts & { entries: FeedEntry[]; omitted: Omission[] }
