import { expect, test } from 'vitest'
import { readHtml } from '../read-html.ts'

const text = 'The ferry was late again, and nobody at the quay knew why that was. '.repeat(4)

function dayOf({ head = '', top = '', around = '', url = null as string | null }): string | null {
  const html = `<html lang="en-US"><head><title>Late ferry again</title>${head}</head><body>${around}<article><h1>Late ferry again</h1>${top}<p>${text}</p></article></body></html>`
  const result = readHtml(html, { timezone: 'UTC', file: null, url })
  if (!result.ok || result.draft.publishedAt === null) return null
  return new Date(result.draft.publishedAt * 1000).toISOString().slice(0, 10)
}

test.each([
  ['a class', { top: '<p class="date">20 listopada 2026</p>' }],
  ['the language of the page', { top: '<p class="date">11/20/2026</p>' }],
  ['a line', { top: '<div>Friday, November 20, 2026</div>' }],
  [
    'the beginning of a paragraph',
    { top: '<p>(20. November 2026) Energy is dear, says the board of the harbour, and so are boats.</p>' },
  ],
  ['a meta of another name', { head: '<meta name="cms:publicationDate" content="2026-11-20T07:00:00+01:00">' }],
  ['the description', { head: '<meta name="description" content="Late ferry again (news of 20 November 2026)">' }],
  ['the address', { url: 'https://quay.example/news/20-11-2026' }],
  ['the address, unpadded', { url: 'https://quay.example/2026/11/20/late' }],
  ['an item property in the head', { head: '<meta itemprop="datePublished" content="2026-11-20">' }],
])('a date is read from %s', (_, page) => {
  expect(dayOf(page)).toBe('2026-11-20')
})

const inPast = (day: string): string =>
  `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Late ferry again","datePublished":"${day}"}</script>`

test.each([
  ['a day of one digit and a short year', { top: '<div class="date">Harbour, 11/2/26</div>' }, '2026-11-02'],
  ['day, month and year in elements of their own', { top: '<p class="date"><b>20</b><b>Nov</b><b>2026</b></p>' }],
  ['a month in the address’s words', { url: 'https://quay.example/2026/nov/20/late' }],
  ['an address without separators', { url: 'https://quay.example/news/20261120/late' }],
  ['a compact meta', { head: '<meta name="pubdate" content="20261120">' }],
  ['a meta of Unix seconds', { head: '<meta name="cms:publishTime" content="1795162500">' }],
  ['a meta of Dublin Core', { head: '<meta name="DCTERMS.issued" content="2026-11-20">' }],
  [
    'JSON-LD that is not JSON',
    {
      head: '<script type="application/ld+json">{"datePublished": "2026-11-20T08:15Z", "headline": "A "late" ferry"}</script>',
    },
  ],
  [
    'the state of a script',
    { head: '<script>window.state={"article":{"publishedAt":"2026-11-20T08:15:00Z","id":7}}</script>' },
  ],
  ['an escaped state', { head: String.raw`<script>push("{\"publish_date\":\"2026-11-20\"}")</script>` }],
  ['seconds in a script', { head: '<script>dataLayer.push({publishTime: 1795162500})</script>' }],
  ['an attribute', { top: '<span data-timestamp="1795162500">Friday</span>' }],
  ['the title of an abbreviation', { top: '<abbr class="published" title="2026-11-20T08:15:00Z">Friday</abbr>' }],
  [
    'a label in a longer line',
    {
      top: `<p>Nell Harrow has written about the harbour since the bridge was closed; posted on 20 November 2026 in Quay</p>`,
    },
  ],
  ['the last change, where nothing else is', { head: '<meta property="og:updated_time" content="2026-11-20T08:15Z">' }],
  [
    'a script of another name',
    { head: '<script>{"id":7,"date_gmt":"2026-11-20T08:15:00","title":"Late ferry again"}</script>' },
  ],
  ['a term of a list', { top: '<dl><dt>20.11.2026</dt><dd>2 min</dd></dl>' }],
  [
    'a property of RDFa',
    { top: '<p>A line of <span property="dc:date dc:created" content="2026-11-20T08:15:00Z">Nell</span></p>' },
  ],
  ['folders of month and day', { url: 'https://quay.example/202611/20/late.html' }],
  ['folders of year and day', { url: 'https://quay.example/2026/1120/c7.html' }],
  ['an address with a letter', { url: 'https://quay.example/news/t20261120_7.html' }],
  ['a month by its name', { top: '<div class="date">November 2026</div>' }, '2026-11-01'],
  ['the folders of a month', { url: 'https://quay.example/2026/11/late' }, '2026-11-01'],
])('a date is read from %s', (_, page, day = '2026-11-20') => {
  expect(dayOf(page)).toBe(day)
})

const changed = '<meta name="dc.date" content="2026-11-27T08:15:00Z">'

test('metadata that may be of the last change yield to what readers see by the heading, before it too', () => {
  expect(dayOf({ head: changed })).toBe('2026-11-27')
  expect(dayOf({ head: changed, around: '<p>20 November 2026</p>' })).toBe('2026-11-20')
  expect(dayOf({ head: changed, top: '<p>(20 November 2026) The harbour is dear, says the board.</p>' })).toBe(
    '2026-11-20',
  )
  expect(dayOf({ head: `${changed}<meta itemprop="datePublished" content="2026-11-20">` })).toBe('2026-11-20')
  expect(dayOf({ head: changed, around: '<p>27 November 2026</p><p>20 November 2026</p>' })).toBe('2026-11-27')
})

test('where a script shows another date than that for machines, it counts', () => {
  const shown = Buffer.from('20 November 2026, 17:05').toString('base64')
  const time = `<time class="date" datetime="2026-11-27" data-shown="${shown}">27 November 2026</time>`
  expect(dayOf({ head: inPast('2026-11-27'), top: time })).toBe('2026-11-20')
  expect(dayOf({ top: time })).toBe('2026-11-20')
})

test('a page without a heading is of the day that its story opens with, not of that of other news', () => {
  const news = '<div><a href="/a">Ferry sunk</a> <span class="date">27.11.2026</span></div>'
  const html = `<html><head><title>Harbour</title></head><body>${news}<div class="article-body"><p>(20 November 2026) ${text}</p><p>${text}</p></div></body></html>`
  const result = readHtml(html, { timezone: 'UTC', file: null })
  expect(result).toMatchObject({
    draft: { publishedAt: Date.UTC(2026, 10, 20) / 1000 },
    origins: { publishedAt: 'beginning of the story' },
  })
})

test('an article within the article is a part of it, unless it has a heading of its own', () => {
  const within = (heading: string) => `<article>${heading}<span>20.11.2026</span></article>`
  expect(dayOf({ head: inPast('2026-11-27'), top: within('') })).toBe('2026-11-20')
  expect(dayOf({ head: inPast('2026-11-27'), top: within('<h2>Ferry sunk</h2>') })).toBe('2026-11-27')
})

test.each([
  ['several days in scripts', { head: '<script>[{"publishedAt":"2026-11-20"},{"publishedAt":"2026-11-19"}]</script>' }],
  ['the change of a script', { head: '<script>{"publishUpdateDate":"2026-11-20"}</script>' }],
  ['a reader’s comment', { around: '<div class="comments"><time datetime="2026-11-20">Friday</time></div>' }],
  ['a number that is no day', { url: 'https://quay.example/news/20261320/late' }],
])('%s are no date of the article', (_, page) => {
  expect(dayOf(page)).toBeNull()
})

test.each([
  ['<p>Updated 23 November 2026, published 20 November 2026</p>'],
  ['<p>Updated: <time datetime="2026-11-23">Monday</time></p><p class="date">20 November 2026</p>'],
  ['<div>Aktualisiert am 23.11.2026</div><div>20.11.2026</div>'],
])('the time of publication counts before that of a change: %s', (top) => {
  expect(dayOf({ top })).toBe('2026-11-20')
})

test('a change counts where no publication is shown', () => {
  expect(dayOf({ top: '<p>Updated: <time datetime="2026-11-20">Friday</time></p>' })).toBe('2026-11-20')
})

test('of a date in the site’s head and one behind the heading, the second counts', () => {
  const around = `<header><time>Monday, 23 November 2026</time>${'<i></i>'.repeat(40)}</header>`
  expect(dayOf({ around, top: '<span class="date">20 November 2026</span>' })).toBe('2026-11-20')
})

test.each([
  ['the day that readers see', inPast('2026-11-10T08:15Z'), '<time datetime="2026-11-20"></time>', null, '2026-11-20'],
  ['the day that readers see', inPast('2026-11-21'), '<p>20 November 2026, 12:01</p>', null, '2026-11-20'],
  [
    'the folders of the first publication',
    inPast('2029-06-17T16:28Z'),
    '',
    'https://quay.example/2026/11/20/late',
    '2026-11-20',
  ],
])('%s counts where metadata contradict it', (_, head, top, url, day) => {
  expect(dayOf({ head, top, url })).toBe(day)
})

test.each([
  ['the zone of the page', inPast('2026-11-21T02:41Z'), '<p>20 November 2026 22:41</p>', null, '2026-11-21'],
  [
    'a day that is also shown',
    inPast('2026-11-10'),
    '<p>20 November 2026</p><p>10 November 2026</p>',
    null,
    '2026-11-10',
  ],
  ['a change', inPast('2026-11-10'), '<p>Last updated on 20 Nov, 2026</p>', null, '2026-11-10'],
  ['an address of a later day', inPast('2026-11-10'), '', 'https://quay.example/2026/11/20/late', '2026-11-10'],
  [
    'another story far below',
    inPast('2026-11-10'),
    `${'<i></i>'.repeat(70)}<p>20 November 2026</p>`,
    null,
    '2026-11-10',
  ],
])('metadata are right beside %s', (_, head, top, url, day) => {
  expect(dayOf({ head, top, url })).toBe(day)
})

test('a month that the page shows counts from its first day; that of an image’s address is none of the article', () => {
  expect(dayOf({ top: '<div class="date">11/2026</div>' })).toBe('2026-11-01')
  const image = '<meta property="og:image" content="https://quay.example/uploads/2026/11/ferry.jpg">'
  expect(dayOf({ head: image })).toBeNull()
})

test('the date by the heading counts, not that of other stories', () => {
  const around = '<div class="latest"><time datetime="2026-11-28">28 November</time></div><ul><li>27.11.2026</li></ul>'
  expect(dayOf({ around, top: '<div>20.11.2026</div>' })).toBe('2026-11-20')
  expect(dayOf({ top: '<time class="updated" datetime="2026-11-25"></time><time datetime="2026-11-20"></time>' })).toBe(
    '2026-11-20',
  )
})

test('a page without any date is refused', () => {
  expect(dayOf({})).toBeNull()
})
