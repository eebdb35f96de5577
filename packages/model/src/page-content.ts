import type { ListImage } from './list-image.ts'
import type { FrontArticle, PublishedArticle } from './published-article.ts'
import type { Section } from './section.ts'

// The content of pages and feeds, as the store returns it. Times are UTC epoch seconds.

export type LinkedArticle = { slug: string; section: Section; headline: string; lang: string | null }

/** An article in a list beside another, which may show a small image of it. */
export type RelatedArticle = LinkedArticle & { image: ListImage | null }

/** The articles of the same section that were published just before and just after an article; null at the ends. */
export type SectionNeighbours = { older: LinkedArticle | null; newer: LinkedArticle | null }

/** The captured headlines of each list, in order. */
export type CapturedHeadlines = Record<'related' | 'ranking' | 'recommendation', readonly string[]>

/** The front page's articles: the lead story, the latest, and a block for each section, by name. */
export type Front = {
  lead: FrontArticle | null
  latest: FrontArticle[]
  blocks: { section: Section; articles: FrontArticle[] }[]
}

/** A span of time, including `from` and excluding `to`. */
export type TimeSpan = { from: number; to: number }

/** A part of a searched text. Plain text: the renderer escapes it. */
export type SnippetPart = { text: string; isMatch: boolean }

/** A search result: the words around the match, or the article's first words if only its headline matched. */
export type FoundArticle = FrontArticle & { snippet: SnippetPart[] }

/**
 * An article in a feed. `firstPath` is the section's slug, a slash and the slug under which readers first knew it, null
 * while it stands there: feeds identify it by that address for ever.
 */
export type SyndicatedArticle = Omit<PublishedArticle, 'id' | 'views' | 'votes' | 'wordCount' | 'source'> & {
  firstPath: string | null
}

export type Feed = { section: Section | null; articles: SyndicatedArticle[] }

/** The sections of the paper by name, and its newest articles with their ledes. */
export type Overview = {
  sections: Section[]
  articles: { slug: string; section: { slug: string }; headline: string; lede: string }[]
}

/** A range of article ids in one sitemap; shard 1 begins at id 1. */
export type Shard = { shard: number; changedAt: number }

/** An article in a sitemap, with the time of its last change and its first image. */
export type ShardArticle = { slug: string; section: { slug: string }; changedAt: number; image: string | null }

/** An article in a news sitemap, with the name of the image that fronts show. */
export type RecentArticle = {
  slug: string
  section: Section
  headline: string
  publishedAt: number
  image: string | null
}
