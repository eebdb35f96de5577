import type { Section } from '@broadsheet/model'

/** The facts of a page for browsers, search engines and link previews. */
export type PageHead = {
  /** The page's own title; null for the front page, which has the paper's name. */
  title: string | null
  description: string
  /** The page's canonical path; null for a page that is not to be indexed. */
  path: string | null
  /** The addresses of the previous and next pages of a series. */
  previous?: string | null
  next?: string | null
  /** The section whose feeds the page links; by default the whole paper's. */
  feedsOf?: Section
  article?: SharedArticle
  linkedData?: string
}

/** The additional facts of an article's page. Times are ISO 8601. */
export type SharedArticle = {
  publishedAt: string
  modifiedAt: string | null
  section: string
  jsonPath: string
  markdownPath: string
  /** The social card's path, and the alternative text of the image on it; null without one. */
  cardPath: string
  cardAlt: string | null
}
