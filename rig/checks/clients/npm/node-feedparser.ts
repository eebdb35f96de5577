import { Readable } from 'node:stream'
import FeedParser from 'feedparser'
import type { Client } from '../client.ts'
import { fetchText } from '../fetch-text.ts'
import { installedVersion } from './installed-version.ts'

/** https://github.com/danmactough/node-feedparser */
export const nodeFeedparser: Client = {
  name: 'feedparser (Node.js)',
  files: ['feed.xml', 'atom.xml'],
  version: async () => installedVersion('feedparser'),
  source: 'npm ci',
  fetches: false,
  read: async (address) => {
    const items = Readable.from([await fetchText(address)]).pipe(new FeedParser({ feedurl: address }))
    const shown = []
    for await (const item of items as AsyncIterable<FeedParser.Item>) {
      shown.push({
        id: item.guid,
        title: item.title ?? '',
        body: item.description ?? '',
        image: item.enclosures?.[0]?.url ?? null,
        publishedAt: item.pubdate,
      })
    }
    return shown
  },
}
