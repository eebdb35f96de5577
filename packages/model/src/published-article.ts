import type { Block } from './block.ts'
import type { Byline } from './byline.ts'
import type { Dateline } from './dateline.ts'
import type { LeadImage, OwnImages } from './images/image-facts.ts'
import type { LinkedWithin } from './link-within.ts'
import type { ListImage } from './list-image.ts'
import type { ListedArticle } from './listed-article.ts'
import type { Section } from './section.ts'

/** A published article. Times are UTC epoch seconds; `credits` are lines of text. */
export type PublishedArticle = ListedArticle & {
  id: number
  dateline: Dateline | null
  byline: Byline | null
  lede: string
  body: Block[]
  linked: LinkedWithin | null
  /** Facts of the stored images in the body; null if it has none. */
  images: OwnImages | null
  credits: string[]
  wordCount: number
  modifiedAt: number | null
  correction: string | null
  correctedAt: number | null
  source: { key: string; label: string | null; url: string | null }
}

export type FrontArticle = ListedArticle & { lede: string; modifiedAt: number | null; image: LeadImage | null }

/** An entry of a list on an article page; `article` is null for a captured headline without an article. */
export type ListEntry = {
  headline: string
  article: { slug: string; section: Section; lang?: string | null; image?: ListImage | null } | null
}

/** The three lists beside an article. No article and no headline is in two of them. */
export type ArticleLists = { related: ListEntry[]; ranking: ListEntry[]; recommendation: ListEntry[] }
