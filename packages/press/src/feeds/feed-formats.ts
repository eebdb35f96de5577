import { atomFeed } from './atom-feed.ts'
import type { FeedChannel } from './feed-channel.ts'
import { jsonFeed } from './json-feed.ts'
import { rssFeed } from './rss-feed.ts'

/**
 * A format of feeds: the last part of its address, its media type, its writer, and whether it has the time of an edit.
 */
export type FeedFormat = {
  file: string
  type: string
  write: (channel: FeedChannel) => string
  hasModified: boolean
}

export const feedFormats: readonly FeedFormat[] = [
  { file: 'feed.xml', type: 'application/rss+xml', write: rssFeed, hasModified: false },
  { file: 'atom.xml', type: 'application/atom+xml', write: atomFeed, hasModified: true },
  { file: 'feed.json', type: 'application/feed+json', write: jsonFeed, hasModified: true },
]
