import { findDateIn } from '../../time/find-date-in.ts'
import { textOf, type HtmlElement } from '../html-node.ts'
import { shortTextOf } from '../short-text-of.ts'
import { firstFound, type Found } from './found.ts'
import { textIn } from './json-ld.ts'
import { elementsNearHeading } from './near-heading.ts'
import { itemValues, type Page } from './page.ts'
import type { PlacedElement } from './placed-elements.ts'

const metaNames = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'citation_publication_date',
  'publish-date',
  'pubdate',
  'publication_date',
  'date',
]
const maxCharacters = 120
const maxLineCharacters = 60
/** A date at the beginning of a paragraph, perhaps behind a place. */
const maxOpeningCharacters = 45
/** An element with more of them is no line. */
const maxElementsOfLine = 12
const lineElements = new Set('p div span small li td em i b strong h2 h3 h4 h5 h6 dd center font'.split(' '))

/**
 * The time of publication in UTC epoch seconds, from metadata or from what stands nearest to the article's heading (the
 * element `headingAt`); a date without a zone is in `timezone`.
 */
export function findDate(
  page: Page,
  { timezone, headingAt }: { timezone: string; headingAt: number },
): Found<number> | null {
  const { article, metas, language } = page
  const read: Read = (texts, origin) => {
    for (const text of texts) {
      const value = findDateIn(text, { timezone, language })
      if (value !== null) return { value, origin }
    }
    return null
  }
  return firstFound(
    () => read([textIn(article?.['datePublished'])], 'json-ld datePublished'),
    () => firstFound(...metaNames.map((name) => () => read([metas.get(name) ?? ''], `meta ${name}`))),
    () => read(itemValues(page, 'datePublished', headingAt), 'itemprop datePublished'),
    () => read([textIn(article?.['dateCreated'])], 'json-ld dateCreated'),
    () =>
      read(
        page.data.map((each) => textIn(each['datePublished'])),
        'json-ld datePublished',
      ),
    () => read(otherDates(metas), 'meta'),
    () => shownDate(page, headingAt, read),
  )
}

type Read = (texts: Iterable<string>, origin: string) => Found<number> | null

/** What a reader sees, the nearest to the heading first. */
function shownDate(page: Page, headingAt: number, read: Read): Found<number> | null {
  const { article, metas } = page
  const { near, beside, elsewhere } = elementsNearHeading(page, headingAt)
  const far = [...beside, ...elsewhere]
  return firstFound(
    () => read(timesIn(near), '<time>'),
    () => read(textsIn(near, maxCharacters, isDateElement), 'class date'),
    () => read([dateInAddress(page)], 'address'),
    () => read(textsIn(near, maxLineCharacters, isLine), 'line of the page'),
    () => read(openingsIn(near), 'beginning of a line'),
    () => read([textIn(article?.['dateModified']), metas.get('article:modified_time') ?? ''], 'json-ld dateModified'),
    () => read(timesIn(far), '<time>'),
    () => read(textsIn(far, maxCharacters, isDateElement), 'class date'),
    () => read(textsIn(far, maxLineCharacters, isLine), 'line of the page'),
    () => read([metas.get('description') ?? ''], 'meta description'),
    () => read(monthsIn(near), 'month of the page'),
  )
}

// Systems have their own names for it, such as `zdf:publicationDate`.
function* otherDates(metas: Page['metas']): Generator<string> {
  for (const [name, content] of metas) {
    if (/(?:publi|creat|issue).*(?:date|time)|(?:date|time).*(?:publi|creat|issue)/iu.test(name)) yield content
  }
}

function* timesIn(near: readonly PlacedElement[]): Generator<string> {
  const times = near.filter(({ element }) => element.name === 'time')
  // A page may show the time of its last change before that of its publication.
  for (const isLater of [false, true]) {
    for (const { element } of times) {
      if (isUpdate(element) === isLater) yield element.attributes['datetime'] ?? textOf(element.children)
    }
  }
}

function isUpdate({ attributes }: HtmlElement): boolean {
  return /updat|modif/iu.test(`${attributes['class'] ?? ''} ${attributes['itemprop'] ?? ''}`)
}

function* textsIn(
  near: readonly PlacedElement[],
  maxLength: number,
  fits: (placed: PlacedElement) => boolean,
): Generator<string> {
  for (const placed of near) {
    const text = fits(placed) ? shortTextOf(placed.element.children, maxLength) : null
    if (text !== null) yield text
  }
}

function* openingsIn(near: readonly PlacedElement[]): Generator<string> {
  for (const { element } of near) {
    if (!lineElements.has(element.name)) continue
    const [first] = element.children
    const lines = element.children.filter((child) => typeof child === 'string')
    for (const line of typeof first === 'object' ? [textOf([first]), ...lines] : lines) {
      yield line.trimStart().slice(0, maxOpeningCharacters)
    }
  }
}

function isDateElement({ element: { attributes } }: PlacedElement): boolean {
  return /(?:^|[\s_-])(?:(?:pub|publish|published|post|entry|article|news)?[_-]?(?:date|datum|time|timestamp)|published|meta|dateline|posted[_-]?on|byline|info)(?:$|[\s_-])/iu.test(
    `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`,
  )
}

function isLine({ element, at, end }: PlacedElement): boolean {
  return lineElements.has(element.name) && end - at <= maxElementsOfLine
}

// An element such as `<div class="date">04/2021</div>` counts from the first day of the month.
function* monthsIn(near: readonly PlacedElement[]): Generator<string> {
  for (const text of textsIn(near, maxLineCharacters, isDateElement)) {
    const parts = /^(?<month>0?[1-9]|1[0-2])[./-](?<year>(?:19|20)\d{2})$/u.exec(text)?.groups
    if (parts !== undefined) yield `${parts['year']}-${parts['month']?.padStart(2, '0')}-01`
  }
}

const yearFirst = /[/_-](?<year>(?:19|20)\d{2})[/_-](?<month>[01]?\d)[/_-](?<day>[0-3]?\d)(?:[/_.-]|$)/u
const dayFirst = /[/_-](?<day>[0-3]\d)[._-](?<month>[01]\d)[._-](?<year>(?:19|20)\d{2})(?:[/_.-]|$)/u

function dateInAddress({ baseUrl, metas }: Page): string {
  const address = baseUrl ?? metas.get('og:url') ?? ''
  const parts = (yearFirst.exec(address) ?? dayFirst.exec(address))?.groups
  return parts === undefined
    ? ''
    : `${parts['year']}-${parts['month']?.padStart(2, '0')}-${parts['day']?.padStart(2, '0')}`
}
