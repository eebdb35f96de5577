import { parseFeed } from '@rowanmanning/feed-parser'
import type { Client } from '../client.ts'
import { fetchText } from '../fetch-text.ts'
import { installedVersion } from './installed-version.ts'

/** https://github.com/rowanmanning/feed-parser */
export const feedParser: Client = {
  name: '@rowanmanning/feed-parser',
  files: ['feed.xml', 'atom.xml'],
  version: async () => installedVersion('@rowanmanning/feed-parser'),
  source: 'npm ci',
  fetches: false,
  read: async (address) =>
    parseFeed(await fetchText(address)).items.map((item) => ({
      id: item.id ?? '',
      title: item.title ?? '',
      body: item.content ?? item.description ?? '',
      image: item.image?.url ?? null,
      publishedAt: item.published,
    })),
}
