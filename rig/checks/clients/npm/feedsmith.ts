import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import type { Client, ShownArticle } from '../client.ts'
import { fetchText } from '../fetch-text.ts'
import { installedVersion } from './installed-version.ts'

/** https://feedsmith.dev */
export const feedsmith: Client = {
  name: 'feedsmith',
  files: ['feed.xml', 'atom.xml', 'feed.json'],
  version: async () => installedVersion('feedsmith'),
  source: 'npm ci',
  fetches: false,
  read: async (address) => {
    const text = await fetchText(address)
    if (address.endsWith('.json')) return readJson(text)
    return address.endsWith('atom.xml') ? readAtom(text) : readRss(text)
  },
}

function readRss(text: string): ShownArticle[] {
  return (parseRssFeed(text).items ?? []).map((item) => ({
    id: item.guid?.value ?? '',
    title: item.title ?? '',
    body: item.content?.encoded ?? item.description ?? '',
    image: item.media?.contents?.[0]?.url ?? null,
    publishedAt: toDate(item.pubDate),
  }))
}

function readAtom(text: string): ShownArticle[] {
  return (parseAtomFeed(text).entries ?? []).map((entry) => ({
    id: entry.id ?? '',
    title: entry.title?.value ?? '',
    body: entry.content?.value ?? entry.summary?.value ?? '',
    image: entry.media?.contents?.[0]?.url ?? null,
    publishedAt: toDate(entry.published),
  }))
}

function readJson(text: string): ShownArticle[] {
  return (parseJsonFeed(text).items ?? []).map((item) => ({
    id: item.id ?? '',
    title: item.title ?? '',
    body: item.content_html ?? item.summary ?? '',
    image: item.image ?? null,
    publishedAt: toDate(item.date_published),
  }))
}

function toDate(written: string | undefined): Date | null {
  return written === undefined ? null : new Date(written)
}
