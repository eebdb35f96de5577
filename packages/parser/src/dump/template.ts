/**
 * The words of a page template, taken literally: what its labels are, and where it puts what. A new site of a known
 * shape is a new table in `templates.ts`; only a page that opens in another order of lines needs a new head reader.
 * A label that ends with `:` is also met with a full-width colon.
 */
export type Template = {
  head: TrailHeadWords | SourceHeadWords
  closing: ClosingWords
  lists: readonly ListWords[]
  disclaimerOpener: string
  separator: string
}

/** `Current:Home > SectionHeadline -Label`, the headline, `Brand View 12`, `Date:2025-04-12 18:56:23`. */
export type TrailHeadWords = {
  shape: 'trail'
  trail: string
  home: string
  crumbSeparator: string
  labelSeparator: string
  view: string
  date: string
  /** Sections that are known to stand in trails: what splits a trail when no headline line does. */
  knownSections: readonly string[]
}

/** `Brand:Headline`, `2025-05-02 08:50:03source:Labelcategory:Section`. */
export type SourceHeadWords = { shape: 'source'; source: string; category: string }

/** The line between body and lists, and what stands behind its label. */
export type ClosingWords = { label: string; holds: 'votes' | 'section' }

/** A list of captured headlines: an item a line, or each headline followed by a line of its text. */
export type ListWords = {
  label: string
  list: 'related' | 'ranking' | 'recommendation'
  items: 'headlines' | 'headlines-with-snippets'
}
