import { resolveAddress } from '../html/resolve-address.ts'
import { firstFound, found, type Found } from '../item/found-story.ts'
import { childOf, childrenOf, withBase, xmlText, type XmlElement } from '../xml/xml-element.ts'
import { personNames } from './atom-feed.ts'
import type { Feed, FeedEntry } from './feed-entry.ts'
import { childMarkup, childText, childTexts, listed, mediaOf, textAddress } from './xml-parts.ts'

const dateNames = ['pubdate', 'dc:date', 'dcterms:issued', 'dcterms:created', 'atom:published', 'published', 'date']
// The whole text first, then names that may have a part of it.
const textNames = [
  'content:encoded',
  'fullitem',
  'xhtml:body',
  'atom:content',
  'description',
  'dc:description',
  'summary',
  'atom:summary',
  'itunes:summary',
]
const changeNames = ['atom:updated', 'updated', 'dcterms:modified']

/** Reads RSS of all versions, including RSS 1.0 with items beside the channel. `lineOf` gives an element's line. */
export function readRssFeed(root: XmlElement, lineOf: (element: XmlElement) => number): Feed {
  const channel = childOf(root, 'channel')
  const url = textAddress(channelLink(channel))?.value ?? null
  // RSS has no base address: relative addresses start at the channel's site.
  const home = root.base ?? url
  const items = [...(channel === null ? [] : childrenOf(channel, 'item')), ...childrenOf(root, 'item')]
  return {
    title: channel === null ? null : (childText(channel, 'title', 'dc:title')?.value ?? null),
    url,
    date: renamed(childText(channel, 'pubdate', 'lastbuilddate', 'dc:date', 'atom:updated'), 'channel '),
    authors: null,
    lang: channel === null ? null : (childText(channel, 'language', 'dc:language')?.value ?? null),
    entries: items.map((item) => readItem(withBase(item, home), lineOf(item))),
    omitted: [],
  }
}

function channelLink(channel: XmlElement | null): XmlElement | null {
  return channel === null ? null : (childrenOf(channel, 'link').find((link) => xmlText(link) !== '') ?? null)
}

function readItem(item: XmlElement, line: number): FeedEntry {
  const guid = childText(item, 'guid')
  const content = childMarkup(item, ...textNames)
  const about = item.attributes['rdf:about']?.trim()
  return {
    line,
    id: firstFound(guid, found(about === '' ? null : about, 'rdf:about'), childText(item, 'dc:identifier', 'atom:id')),
    url: linkOf(item),
    title: childMarkup(item, 'title', 'dc:title', 'media:title'),
    content,
    summary: content?.origin === 'description' ? null : childMarkup(item, 'description', 'summary', 'atom:summary'),
    authors: childTexts(item, 'dc:creator', 'dc:author', 'author', 'itunes:author') ?? personNames(item, 'atom:author'),
    categories: childTexts(item, 'category', 'dc:subject')?.value ?? [],
    dates: listed(...[...dateNames, ...changeNames].map((name) => childText(item, name))),
    media: mediaOf(item),
    lang: item.attributes['xml:lang'] ?? childText(item, 'dc:language')?.value ?? null,
  }
}

// Beside an address that counts clicks, a feed has the article's own.
function linkOf(item: XmlElement): Found | null {
  const within = (written: string | undefined): string | null => resolveAddress(written, item.base)
  const guid = childrenOf(item, 'guid').find((element) => element.attributes['ispermalink'] !== 'false')
  const alternate = childrenOf(item, 'atom:link').find(
    ({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate',
  )
  const texts = ['feedburner:origlink', 'link'].map((name) => found(within(childText(item, name)?.value), name))
  // A guid is an address only if it is absolute.
  return firstFound(
    ...texts,
    found(within(alternate?.attributes['href']), 'atom:link'),
    found(guid === undefined ? null : resolveAddress(xmlText(guid), null), 'guid'),
  )
}

function renamed(value: Found | null, before: string): Found | null {
  return value === null ? null : { value: value.value, origin: before + value.origin }
}
