import { resolveAddress } from '../html/resolve-address.ts'
import { buildDraft } from '../item/build-draft.ts'
import { firstFound, found, type Found } from '../item/found-story.ts'
import type { ItemOptions } from '../item/item-options.ts'
import { plainLine } from '../item/plain-text.ts'
import { isObject, objectsIn, parseJson, wordsOf, type JsonObject, asObject } from '../json/json-value.ts'
import { namedKey } from '../keys/named-key.ts'
import type { DocumentResult } from '../result/document-result.ts'
import { withOmissions, type ItemResult } from '../result/item-result.ts'
import { countOmissions } from '../result/omission.ts'
import { reject, type RejectReason } from '../result/reject-reason.ts'
import { namesLike } from './names-like.ts'
import { newsBody } from './news-body.ts'
import { newsByline } from './news-byline.ts'
import { newsLosses } from './news-losses.ts'
import { heldBack, publishedAtOf } from './publication.ts'
import { isOwnNews, readOwnNews } from './read-own-news.ts'

/**
 * Parses IPTC ninjs (https://www.iptc.org/std/ninjs/), one news object or a list: versions 2 and 3, whose names differ
 * in their capitals, and version 1 with its `headline_…` and `body_…`. Never throws.
 */
export function readNinjs(text: string, options: ItemOptions): DocumentResult {
  const value = parseJson(text)
  if (value === undefined) return reject('bad-json', 1)
  const objects = isObject(value) ? [value] : objectsIn(value)
  if (objects.length === 0) return reject('no-items', 1)
  return { ok: true, items: objects.map((object) => readNewsObject(lowerNames(object), options)) }
}

/** Whether a JSON document is ninjs: by its standard or schema, or by parts that only ninjs has. */
export function isNinjs(value: JsonObject): boolean {
  const news = lowerNames(value)
  const standards = ['standard', '$standard', '$schema'].map((name) => JSON.stringify(news[name] ?? ''))
  if (standards.some((standard) => /ninjs/iu.test(standard))) return true
  return wordsOf(news['uri']) !== null && Object.keys(news).some((name) => ownNames.test(name))
}

const ownNames = /^(?:headlines|bodies|(?:headline|body)_\w+|pubstatus|versioncreated)$/u

// What has no text of its own, by its `type`.
const reasonsOfTypes = new Map<string | undefined, RejectReason>([
  ['picture', 'is-image'],
  ['graphic', 'is-graphic'],
  ['animation', 'is-graphic'],
  ['video', 'is-video'],
  ['audio', 'is-audio'],
  ['composite', 'is-package'],
  ['package', 'is-package'],
  ['event', 'is-event'],
  ['planning', 'is-event'],
])

function readNewsObject(news: JsonObject, options: ItemOptions): ItemResult {
  const uri = wordsOf(news['uri'])
  const key = keyOf(news, uri)
  const held = heldBack(news, options)
  if (held !== null) return { ...reject(held, 1), ...(held === 'withdrawn-by-source' && key && { key: key.value }) }
  const url = resolveAddress(uri ?? undefined, options.url ?? null)
  if (isOwnNews(news) && key?.origin === 'altIds source') {
    return readOwnNews(news, { key: key.value, url, section: sectionOf(news)?.value ?? 'News', options })
  }
  const body = newsBody(news, url)
  const alone = reasonsOfTypes.get(wordsOf(news['type'])?.toLowerCase())
  if (alone !== undefined && !body?.value.some(({ type }) => type !== 'image')) return reject(alone, 1)
  const result = buildDraft(
    {
      key,
      url: found(url, 'uri'),
      label: null,
      section: sectionOf(news),
      headline: headlineOf(news),
      byline: newsByline(news),
      publishedAt: publishedAtOf(news, options.timezone),
      body,
      lang: wordsOf(news['language']),
    },
    { kind: 'ninjs', line: 1, options },
  )
  return result.ok ? withOmissions(result, countOmissions(newsLosses(news, result.draft))) : result
}

// Only the paper's own key is complete; other source ids would need a scope.
function keyOf(news: JsonObject, uri: string | null): Found | null {
  const source = objectsIn(news['altids']).find((id) => wordsOf(id['role']) === 'source')
  const key = wordsOf(source?.['value'])
  if (key !== null && (isOwnNews(news) || /^[a-z]+:./u.test(key)))
    return found(namedKey('', key, null).slice(1), 'altIds source')
  return uri === null ? null : found(namedKey('ninjs', uri, null), 'uri')
}

function headlineOf(news: JsonObject): Found | null {
  const headlines = objectsIn(news['headlines'])
  const main = headlines.find((headline) => wordsOf(headline['role']) === 'main') ?? headlines[0]
  const line = (words: string | null): string | null => (words === null ? null : plainLine(words) || null)
  return firstFound(
    found(line(wordsOf(main?.['value'])), 'headlines'),
    found(line(wordsOf(news['headline'])), 'headline'),
    ...namesLike(news, 'headline', ['main']).map((name) => found(line(wordsOf(news[name])), name)),
    found(line(wordsOf(news['title'])), 'title'),
  )
}

function sectionOf(news: JsonObject): Found | null {
  const subjects = [...objectsIn(news['subjects']), ...objectsIn(news['subject'])]
  const about = subjects.find((subject) => wordsOf(subject['rel']) === 'about') ?? subjects[0]
  const name = wordsOf(about?.['name'])
  return name === null ? null : found(plainLine(name) || null, 'subjects')
}

// Deeper than the parts of news objects that are used.
const maxDepth = 6

/** Converts all names of nested objects to lower case, for `firstCreated` and `firstcreated`. */
function lowerNames(value: JsonObject): JsonObject {
  return asObject(lower(value, maxDepth))
}

function lower(value: unknown, depth: number): unknown {
  if (depth === 0) return value
  if (Array.isArray(value)) return value.map((item) => lower(item, depth - 1))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name.toLowerCase(), lower(inner, depth - 1)]))
}
