import { findDateIn } from '../../time/find-date-in.ts'
import { readDate } from '../../time/read-date.ts'
import { firstFound } from './found.ts'
import { textIn } from './json-ld.ts'
import { itemValues, type Page } from './page.ts'

/** A date found: `value` in UTC epoch seconds, `text` as it was written. */
export type FoundDate = { value: number; origin: string; text: string }

/** The first date of texts. */
export type ReadDates = (texts: Iterable<string>, origin: string) => FoundDate | null

type Search = { page: Page; read: ReadDates }

const metaNames = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'article.published',
  'article:published',
  'publish-date',
  'pubdate',
  'publication_date',
  'published',
  'ptime',
]
/** Many systems give them the time of the last change. */
const vagueNames = ['dcterms.date', 'dc.date', 'date']
const modifiedNames = [
  'article:modified_time',
  'og:updated_time',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'revised',
]
const published =
  /(?:publi[sc]|creat|issue|releas|post(?:ed)?|online|display|origin).*(?:date|time|at$|on$)|(?:date|time).*(?:publi[sc]|creat|issue|releas|post|online|display|origin)|^(?:\w+:)?pub_?date$/iu
const notPublished = /modif|updat|expir|image|video|event|valid/iu

/** The date of publication that a page's metadata declare, the surest first. */
export function declaredDate({ page, headingAt, read }: Search & { headingAt: number }): FoundDate | null {
  const { article, metas } = page
  return firstFound(
    () => read([textIn(article?.['datePublished'])], 'json-ld datePublished'),
    () => inMetas(metaNames, { page, read }),
    () => read(itemValues(page, 'datePublished', headingAt), 'itemprop datePublished'),
    () => read(propertyValues(page), 'property'),
    () => read([textIn(article?.['dateCreated'])], 'json-ld dateCreated'),
    () => inAllData('datePublished', { page, read }),
    () => read(valuesIn(page.brokenData, /datePublished/u), 'json-ld datePublished'),
    () => read(otherDates(metas), 'meta'),
  )
}

const publishedProperty = /^(?:(?:dc|dct|dcterms|schema):)?(?:created|issued|datePublished|dateCreated)$/u

/** What RDFa says outside of the page's head (https://www.w3.org/TR/rdfa-primer/). */
function* propertyValues({ elements }: Page): Generator<string> {
  for (const { element } of elements) {
    const { property, content } = element.attributes
    if (property === undefined || content === undefined || element.name === 'meta') continue
    if (property.split(/\s+/u).some((each) => publishedProperty.test(each))) yield content
  }
}

/** A date of a page's metadata that may be of its publication or of its last change. */
export function vagueDate(search: Search): FoundDate | null {
  return inMetas(vagueNames, search)
}

/** The date of a page's last change, or of what it embeds, which is no earlier than that of publication. */
export function declaredChange({ page, read }: Search): FoundDate | null {
  return firstFound(
    () => read([textIn(page.article?.['dateModified'])], 'json-ld dateModified'),
    () => inMetas(modifiedNames, { page, read }),
    () => inAllData('dateModified', { page, read }),
  )
}

function inMetas(names: readonly string[], { page: { metas }, read }: Search): FoundDate | null {
  return firstFound(...names.map((name) => () => read([metas.get(name) ?? ''], `meta ${name}`)))
}

function inAllData(property: string, { page: { data }, read }: Search): FoundDate | null {
  const texts = data.map((each) => textIn(each[property]))
  return read(texts, `json-ld ${property}`)
}

const publishedKey = /publi(?:sh|c)\w*?(?:date|time|at|on)|(?:date|time)_?publi(?:sh|c)\w*|pub_?date|first_?published/iu

const postedKey = /(?:post(?:ed)?|display)_?(?:date|time|at|on)|date_?(?:posted|gmt)/iu

/**
 * The date of publication in the data of a page's scripts: `"publishedAt":"2026-11-20T08:15Z"`, also escaped within a
 * text. Null if they name several days, for these are of several articles.
 */
export function dateInScripts(search: Search): FoundDate | null {
  return oneDay(publishedKey, search) ?? oneDay(postedKey, search)
}

function oneDay(key: RegExp, { page, read }: Search): FoundDate | null {
  const found = [...valuesIn(page.scripts, key)].flatMap((value) => read([value], 'script') ?? [])
  const days = new Set(found.map(({ value }) => Math.floor(value / secondsPerDay)))
  return days.size === 1 ? (found[0] ?? null) : null
}

const secondsPerDay = 86_400
const maxValues = 50
const pair =
  /(?<key>[a-z_][\w-]{2,40})\\*["']?\s*[:=]\s*(?:\\*["'](?<text>[^"'\\<>]{8,40})|(?<number>1\d{9}(?:\d{3})?)(?!\d))/giu

function* valuesIn(scripts: readonly string[], key: RegExp): Generator<string> {
  let count = 0
  for (const script of scripts) {
    if (!key.test(script)) continue
    for (const { groups } of script.matchAll(pair)) {
      if (!key.test(groups?.['key'] ?? '') || notPublished.test(groups?.['key'] ?? '')) continue
      yield groups?.['text'] ?? groups?.['number'] ?? ''
      count += 1
      if (count >= maxValues) return
    }
  }
}

// Systems have their own names for it, such as `cms:publicationDate`.
function* otherDates(metas: Page['metas']): Generator<string> {
  for (const [name, content] of metas) {
    if (published.test(name) && !notPublished.test(name)) yield content
  }
}

/** The date in a text or, of metadata, a compact one: `20261120`, `20261120T081500Z`, Unix seconds and milliseconds. */
export function dateOfMachine(text: string, options: { timezone: string; language: string | null }): number | null {
  const isCompact = /^\s*(?:20\d{6}(?:T?\d{4,6}Z?)?|1\d{9}(?:\d{3})?)\s*$/u.test(text)
  return isCompact ? readDate(text, options.timezone) : findDateIn(text, options)
}
