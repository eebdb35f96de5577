import { cacheTags } from '@broadsheet/model'
import { findFeed } from '@broadsheet/store'
import type { Context } from 'hono'
import { answerWritten } from '../cache/answer.ts'
import type { AppEnv } from '../env.ts'
import { showNotFound } from '../pages/not-found/show-not-found.ts'
import { atomFeed } from './atom-feed.ts'
import { feedChannel, type FeedChannel } from './feed-channel.ts'
import { jsonFeed } from './json-feed.ts'
import { rssFeed } from './rss-feed.ts'

const articlesPerFeed = 30

/** A format of feeds: the last part of its address, its media type, its writer, and whether it tells of edits. */
export type FeedFormat = {
  file: string
  type: string
  write: (channel: FeedChannel) => string
  tellsModified: boolean
}

export const feedFormats: readonly FeedFormat[] = [
  { file: 'feed.xml', type: 'application/rss+xml', write: rssFeed, tellsModified: false },
  { file: 'atom.xml', type: 'application/atom+xml', write: atomFeed, tellsModified: true },
  { file: 'feed.json', type: 'application/feed+json', write: jsonFeed, tellsModified: true },
]

/** Answers with the newest articles, whole, of the paper or of a section; 404 for a section that isn't there. */
export async function answerFeed(c: Context<AppEnv>, section: string | null, format: FeedFormat): Promise<Response> {
  const feed = await findFeed(c.get('db'), { section, limit: articlesPerFeed })
  const tags = [section === null ? cacheTags.feed : cacheTags.section(section)]
  if (feed === null) return await showNotFound(c, tags)
  const channel = feedChannel(c.get('site'), feed, format.file)
  return await answerWritten(
    c,
    { kind: 'feed', tags },
    {
      type: `${format.type}; charset=utf-8`,
      from: format.tellsModified ? channel : withoutModified(channel),
      write: format.write,
    },
  )
}

/** What a format doesn't tell must not change its entity tag. */
function withoutModified(channel: FeedChannel): FeedChannel {
  return { ...channel, articles: channel.articles.map((article) => ({ ...article, modifiedAt: null })) }
}
