import type { ItemOptions } from '../item/item-options.ts'
import { plainLine } from '../item/plain-text.ts'
import { isObject, parseJson } from '../json/json-value.ts'
import type { DocumentResult } from '../result/document-result.ts'
import { reject } from '../result/reject-reason.ts'
import { createLineFinder } from '../xml/line-finder.ts'
import { readXml } from '../xml/read-xml.ts'
import { readAtomFeed } from './atom-feed.ts'
import type { Feed } from './feed-entry.ts'
import { identifyEntries } from './identify-entries.ts'
import { readJsonFeed } from './json-feed.ts'
import { readEntry } from './read-entry.ts'
import { readRssFeed } from './rss-feed.ts'

/**
 * Parses a feed (RSS 0.9 to 2.0, Atom 0.3 and 1.0, JSON Feed), well-formed or not: each article becomes a
 * draft or a rejection. A document that is not a feed is rejected as a whole. Never throws.
 */
export function readFeed(text: string, options: ItemOptions): DocumentResult {
  const feed = /^\s*\{/u.test(text) ? fromJson(text, options.url ?? null) : fromXml(text, options.url ?? null)
  if (feed === 'bad-json' || feed === 'unknown-format') return reject(feed, 1)
  if (feed.entries.length === 0) return reject('no-items', 1)
  const title = feed.title === null ? null : plainLine(feed.title)
  const facts = { ...feed, title: title === '' ? null : title }
  const items = identifyEntries(feed.entries).map((entry) => readEntry(entry, facts, options))
  return { ok: true, items, omitted: feed.omitted }
}

function fromJson(text: string, url: string | null): Feed | 'bad-json' | 'unknown-format' {
  const value = parseJson(text)
  if (value === undefined) return 'bad-json'
  return isObject(value) && Array.isArray(value['items']) ? readJsonFeed(value, url) : 'unknown-format'
}

function fromXml(text: string, url: string | null): Feed | 'unknown-format' {
  const root = readXml(text, { url })
  const lineAt = createLineFinder(text)
  const lineOf = ({ at }: { at: number }): number => lineAt(at)
  if (root === null) return 'unknown-format'
  const name = root.name.replace(/^.*:/u, '')
  if (name === 'feed') return readAtomFeed(root, lineOf)
  return name === 'rss' || name === 'rdf' ? readRssFeed(root, lineOf) : 'unknown-format'
}
