import type { ArticleDraft } from '../article-draft.ts'
import type { FeedOutcome } from './feed.ts'

/** How the newsroom is asked for the items of a feed: `POST` with the feed's bytes and media type. */
export const feedItemsPath = '/documents/feed-items'

/** The largest feed, after decompression. */
export const maxFeedBytes = 4_000_000

/** `section` is the name of the section of all items, `at` the base of relative addresses. */
export type FeedToRead = { section: string; at: string; timezone: string }

/**
 * The readable items of a feed, the number of unreadable ones, and the reasons. `ttlSeconds` is the time for which the
 * feed asks not to be polled.
 */
export type FeedItems = {
  drafts: ArticleDraft[]
  refused: number
  reasons: Extract<FeedOutcome, { is: 'read' }>['reasons']
  ttlSeconds: number
}
