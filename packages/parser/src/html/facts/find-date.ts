import { findDateIn } from '../../time/find-date-in.ts'
import { findAll, textOf, type HtmlElement } from '../html-node.ts'
import { shortTextOf } from '../short-text-of.ts'
import { firstFound, type Found } from './found.ts'
import { textIn } from './json-ld.ts'
import { itemValues, type Page } from './page.ts'

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

/** The time of publication in UTC epoch seconds; a date without a zone is in `timezone`. */
export function findDate(page: Page, timezone: string): Found<number> | null {
  const { article, metas, language } = page
  const read = (texts: readonly string[], origin: string): Found<number> | null => {
    const date = texts.map((text) => findDateIn(text, { timezone, language })).find((each) => each !== null)
    return date === undefined ? null : { value: date, origin }
  }
  return firstFound(
    () => read([textIn(article?.['datePublished'])], 'json-ld datePublished'),
    () => firstFound(...metaNames.map((name) => () => read([metas.get(name) ?? ''], `meta ${name}`))),
    () => read(itemValues(page, 'datePublished'), 'itemprop datePublished'),
    () => read([textIn(article?.['dateCreated'])], 'json-ld dateCreated'),
    () =>
      read(
        page.data.map((each) => textIn(each['datePublished'])),
        'json-ld datePublished',
      ),
    () => read(timesOf(page), '<time>'),
    () => read(textsOf(page, isDateElement), 'class date'),
    () => read([dateInAddress(page)], 'address'),
    () => read(textsOf(page, isDateLine), 'line of the page'),
    () => read([textIn(article?.['dateModified']), metas.get('article:modified_time') ?? ''], 'json-ld dateModified'),
  )
}

function timesOf({ body }: Page): string[] {
  return findAll(body, ({ name }) => name === 'time').map(
    ({ attributes, children }) => attributes['datetime'] ?? textOf(children),
  )
}

function isDateElement({ attributes }: HtmlElement): boolean {
  return /(?:^|[\s_-])(?:(?:pub|publish|published|post|entry|article|news)?[_-]?(?:date|datum|time|timestamp)|published|meta|dateline|posted[_-]?on|byline|info)(?:$|[\s_-])/iu.test(
    `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`,
  )
}

// A line with little more than a date; the first one of a page is near the headline.
function isDateLine({ name, children }: HtmlElement): boolean {
  if (!/^(?:p|div|span|small|li|td|em|i|b|strong|h[2-6]|dd)$/u.test(name)) return false
  const text = shortTextOf(children, maxLineCharacters)
  return text !== null && findDateIn(text, { timezone: 'UTC' }) !== null
}

function textsOf({ body }: Page, fits: (element: HtmlElement) => boolean): string[] {
  return findAll(body, fits).flatMap(({ children }) => shortTextOf(children, maxCharacters) ?? [])
}

function dateInAddress({ baseUrl, metas }: Page): string {
  const parts = /\/(?<year>(?:19|20)\d{2})[/-](?<month>[01]\d)[/-](?<day>[0-3]\d)(?:\/|-|$)/u.exec(
    baseUrl ?? metas.get('og:url') ?? '',
  )?.groups
  return parts === undefined ? '' : `${parts['year']}-${parts['month']}-${parts['day']}`
}
