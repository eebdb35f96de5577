import { resolveAddress } from '../html/resolve-address.ts'
import { buildDraft } from '../item/build-draft.ts'
import { firstFound, found, type Found } from '../item/found-story.ts'
import type { ItemOptions } from '../item/item-options.ts'
import { plainLine } from '../item/plain-text.ts'
import { isObject, objectsIn, parseJson, wordsOf, type JsonObject, asObject } from '../json/json-value.ts'
import { namedKey } from '../keys/named-key.ts'
import type { DocumentResult } from '../result/document-result.ts'
import type { ItemResult } from '../result/item-result.ts'
import { reject } from '../result/reject-reason.ts'
import { readDate } from '../time/read-date.ts'
import { newsBody } from './news-body.ts'
import { newsByline } from './news-byline.ts'

/**
 * Parses IPTC ninjs (https://www.iptc.org/std/ninjs/), one news object or a list: versions 2 and 3, whose names differ
 * in their capitals, and the headline and bodies of version 1. Never throws.
 */
export function readNinjs(text: string, options: ItemOptions): DocumentResult {
  const value = parseJson(text)
  if (value === undefined) return reject('bad-json', 1)
  const objects = isObject(value) ? [value] : objectsIn(value)
  if (objects.length === 0) return reject('no-items', 1)
  return { ok: true, items: objects.map((object) => readNewsObject(lowerNames(object), options)) }
}

/** Whether a JSON document is ninjs: by its standard, or by parts that only ninjs has. */
export function isNinjs(value: JsonObject): boolean {
  const news = lowerNames(value)
  const standard = news['standard']
  if (isObject(standard) && /ninjs/iu.test(JSON.stringify(standard))) return true
  if (wordsOf(news['uri']) === null) return false
  return ['headlines', 'bodies', 'body_html', 'body_text', 'body_xhtml'].some((name) => news[name] !== undefined)
}

function readNewsObject(news: JsonObject, options: ItemOptions): ItemResult {
  const status = wordsOf(news['pubstatus']) ?? 'usable'
  if (status !== 'usable') return reject('not-published', 1)
  const uri = wordsOf(news['uri'])
  const url = resolveAddress(uri ?? undefined, options.url ?? null)
  return buildDraft(
    {
      key: keyOf(news, uri),
      url: found(url, 'uri'),
      label: null,
      section: sectionOf(news),
      headline: headlineOf(news),
      byline: newsByline(news),
      publishedAt: dateOf(news, options.timezone),
      body: newsBody(news, url),
    },
    { kind: 'ninjs', line: 1, options },
  )
}

// Only the paper's own key is complete; other source ids would need a scope.
function keyOf(news: JsonObject, uri: string | null): Found | null {
  const source = objectsIn(news['altids']).find((id) => wordsOf(id['role']) === 'source')
  const key = wordsOf(source?.['value'])
  if (key !== null && /^[a-z]+:./u.test(key)) return found(namedKey('', key, null).slice(1), 'altIds source')
  return uri === null ? null : found(namedKey('ninjs', uri, null), 'uri')
}

function headlineOf(news: JsonObject): Found | null {
  const headlines = objectsIn(news['headlines'])
  const main = headlines.find((headline) => wordsOf(headline['role']) === 'main') ?? headlines[0]
  const line = (words: string | null): string | null => (words === null ? null : plainLine(words) || null)
  return firstFound(
    found(line(wordsOf(main?.['value'])), 'headlines'),
    found(line(wordsOf(news['headline'])), 'headline'),
    found(line(wordsOf(news['title'])), 'title'),
  )
}

function sectionOf(news: JsonObject): Found | null {
  const subjects = [...objectsIn(news['subjects']), ...objectsIn(news['subject'])]
  const about = subjects.find((subject) => wordsOf(subject['rel']) === 'about') ?? subjects[0]
  const name = wordsOf(about?.['name'])
  return name === null ? null : found(plainLine(name) || null, 'subjects')
}

// An embargoed article is published at the end of the embargo, not when it was made.
function dateOf(news: JsonObject, timezone: string): Found<number | 'unreadable'> | null {
  const read = (name: string): Found<number | 'unreadable'> | null => {
    const written = wordsOf(news[name])
    return written === null ? null : { value: readDate(written, timezone) ?? 'unreadable', origin: name }
  }
  const made = firstFound(...['firstcreated', 'contentcreated', 'versioncreated'].map(read))
  const embargo = firstFound(read('embargoeduntil'), read('embargoed'))
  if (embargo === null || made === null) return made ?? embargo
  return embargo.value === 'unreadable' || embargo.value > Number(made.value) ? embargo : made
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
