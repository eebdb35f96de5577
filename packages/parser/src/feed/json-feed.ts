import { resolveAddress } from '../html/resolve-address.ts'
import { firstFound, found, type Found } from '../item/found-story.ts'
import { asObject, objectsIn, wordsOf, type JsonObject } from '../json/json-value.ts'
import { noFacts, type Feed, type FeedEntry, type FeedMedia, type Markup } from './feed-entry.ts'
import { isImageFile, listed } from './xml-parts.ts'

/** Reads JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function readJsonFeed(feed: JsonObject, url: string | null): Feed {
  const base = resolveAddress(wordsOf(feed['feed_url']) ?? undefined, url) ?? url
  const home = resolveAddress(wordsOf(feed['home_page_url']) ?? undefined, base)
  return {
    title: wordsOf(feed['title']),
    url: home,
    date: null,
    authors: authorsOf(feed),
    lang: wordsOf(feed['language']),
    entries: objectsIn(feed['items']).map((item) => readItem(item, base ?? home)),
    omitted: [],
  }
}

function readItem(item: JsonObject, base: string | null): FeedEntry {
  const fieldOf = (name: string): Found | null => found(wordsOf(item[name]), name)
  const address = (name: string): string | null => resolveAddress(wordsOf(item[name]) ?? undefined, base)
  const url = found(address('url'), 'url')
  const within = url?.value ?? base
  const text = (name: string, kind: Markup['kind']): Found<Markup> | null => {
    const words = wordsOf(item[name])
    return words === null ? null : { value: { kind, text: words, base: within }, origin: name }
  }
  const content = firstFound(text('content_html', 'html'), text('content_text', 'text'))
  const summary = text('summary', 'text')
  return {
    line: 1,
    id: fieldOf('id'),
    url: firstFound(url, found(address('external_url'), 'external_url')),
    title: text('title', 'text'),
    content: content ?? summary,
    summary: content === null ? null : summary,
    authors: authorsOf(item),
    categories: Array.isArray(item['tags']) ? item['tags'].flatMap((tag) => wordsOf(tag) ?? []) : [],
    dates: listed(fieldOf('date_published'), fieldOf('date_modified')),
    media: [
      ...imageOf(address('image') ?? address('banner_image')),
      ...attachments(item, within),
      ...subjectOf(address('external_url'), { url, content }),
    ],
    lang: wordsOf(item['language']),
  }
}

function authorsOf(parent: JsonObject): Found<string[]> | null {
  const people = [...objectsIn(parent['authors']), asObject(parent['author'])]
  const names = people.flatMap((person) => wordsOf(person['name']) ?? [])
  return names.length === 0 ? null : { value: names, origin: 'authors' }
}

function imageOf(url: string | null): FeedMedia[] {
  return url === null ? [] : [{ ...noFacts, kind: 'image', url }]
}

/** The page elsewhere that an item is about, unless its text links to it or it stands for the item's own. */
function subjectOf(
  address: string | null,
  { url, content }: { url: Found | null; content: Found<Markup> | null },
): FeedMedia[] {
  const isLinked = address === null || url === null || url.value === address || content?.value.text.includes(address)
  return isLinked ? [] : [{ ...noFacts, kind: 'other', url: address }]
}

function attachments(item: JsonObject, base: string | null): FeedMedia[] {
  return objectsIn(item['attachments']).flatMap((attachment): FeedMedia[] => {
    const url = resolveAddress(wordsOf(attachment['url']) ?? undefined, base)
    if (url === null) return []
    const kind = isImageFile(undefined, wordsOf(attachment['mime_type']) ?? undefined, url) ? 'image' : 'other'
    return [{ ...noFacts, kind, url, caption: wordsOf(attachment['title']) }]
  })
}
