import type { FrontArticle, PublishedArticle } from './published-article.ts'
import type { Section } from './section.ts'

// What pages and feeds are written from, as the store finds it. Times are UTC epoch seconds.

/** An article as a link to it shows it. */
export type LinkedArticle = { slug: string; section: Section; headline: string }

/** The articles of its section that were published just before and just after it; null at the ends. */
export type SectionNeighbours = { older: LinkedArticle | null; newer: LinkedArticle | null }

/** A headline of the captured page, in the list that it stood in. */
export type CapturedEntry = { list: 'related' | 'ranking' | 'recommendation'; headline: string }

/** The front page's articles: the lead story, the latest, and a block a section, by name. */
export type Front = {
  lead: FrontArticle | null
  latest: FrontArticle[]
  blocks: { section: Section; articles: FrontArticle[] }[]
}

/** A stretch of time: `from` is in it, `to` is not. */
export type TimeSpan = { from: number; to: number }

/** A piece of a text that was searched. Plain text: whoever renders it escapes it. */
export type SnippetPart = { text: string; isMatch: boolean }

/** A found article with the words around the match, or its first ones where the headline alone matched. */
export type FoundArticle = FrontArticle & { snippet: SnippetPart[] }

/** An article without its counts and its source, as feeds give it. */
export type SyndicatedArticle = Omit<PublishedArticle, 'id' | 'views' | 'votes' | 'wordCount' | 'source'>

/** The newest articles of the paper, or of a section. */
export type Feed = { section: Section | null; articles: SyndicatedArticle[] }

/** The paper at a glance: its sections by name, its newest articles with their openings. */
export type Overview = {
  sections: Section[]
  articles: { slug: string; section: { slug: string }; headline: string; lede: string }[]
}

/** A run of article ids that a sitemap holds: shard 1 begins at id 1. */
export type Shard = { shard: number; changedAt: number }

/** An article's address, when it was published or last changed, and its first image. */
export type ShardArticle = { slug: string; section: { slug: string }; changedAt: number; image: string | null }

/** An article by its address, its headline and its time. */
export type RecentArticle = { slug: string; section: Section; headline: string; publishedAt: number }
