import Parser from 'rss-parser'
import type { Client } from '../client.ts'
import { installedVersion } from './installed-version.ts'

/** https://github.com/rbren/rss-parser */
export const rssParser: Client = {
  name: 'rss-parser',
  files: ['feed.xml', 'atom.xml'],
  version: async () => installedVersion('rss-parser'),
  source: 'npm ci',
  fetches: true,
  read: async (address) => {
    const { items } = await new Parser<object, { id?: string; 'content:encoded'?: string }>().parseURL(address)
    return items.map((item) => ({
      id: item.guid ?? item.id ?? '',
      title: item.title ?? '',
      body: item['content:encoded'] ?? item.content ?? '',
      image: item.enclosure?.url ?? null,
      publishedAt: item.isoDate === undefined ? null : new Date(item.isoDate),
    }))
  },
}
