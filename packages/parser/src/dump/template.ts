/**
 * A page template as data: its labels, and the order of its parts. A new site of a known shape needs only a new table
 * in `templates.ts`; a page with another order of lines needs a new head parser. A label that ends with `:` also
 * matches a full-width colon.
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
  /** Known sections, which split a trail if no line has the headline. */
  knownSections: readonly string[]
}

/** `Brand:Headline`, `2025-05-02 08:50:03source:Labelcategory:Section`. */
export type SourceHeadWords = { shape: 'source'; source: string; category: string }

/** The line between body and lists, and the value after its label. */
export type ClosingWords = { label: string; holds: 'votes' | 'section' }

/** A list of captured headlines: an item a line, or each headline followed by a line of its text. */
export type ListWords = {
  label: string
  list: 'related' | 'ranking' | 'recommendation'
  items: 'headlines' | 'headlines-with-snippets'
}
