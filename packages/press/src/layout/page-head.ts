import type { Section } from '@broadsheet/model'
import type { BlockOf } from '../formats/blocks/block-of.ts'

/** What a page says about itself to browsers, search engines and whoever shares its address. */
export type PageHead = {
  /** The page's own title; the front page has none and goes by the paper's name. */
  title: string | null
  description: string
  /** The page's one address below the site's root; null for a page that should be in no index. */
  path: string | null
  /** Addresses of the pages before and after it in a series. */
  previous?: string | null
  next?: string | null
  /** The section whose feeds the page names; the whole paper's otherwise. */
  feedsOf?: Section
  article?: SharedArticle
  /** JSON-LD. */
  linkedData?: string
}

/** What an article's page says of it beside what every page says of itself. Times are ISO 8601. */
export type SharedArticle = {
  publishedAt: string
  modifiedAt: string | null
  section: string
  jsonPath: string
  markdownPath: string
  cardPath: string
  /** The picture that stands for the article; its card does where this is null. */
  image: BlockOf<'image'> | null
}
