import { expect, test } from 'vitest'
import { readHtml } from '../read-html.ts'

const text = 'The ferry was late again, and nobody at the quay knew why that was. '.repeat(4)

function dayOf({ head = '', top = '', around = '', url = null as string | null }): string | null {
  const html = `<html lang="en-US"><head><title>Late ferry again</title>${head}</head><body>${around}<article><h1>Late ferry again</h1>${top}<p>${text}</p></article></body></html>`
  const result = readHtml(html, { timezone: 'UTC', file: null, url })
  return result.ok ? new Date(result.draft.publishedAt * 1000).toISOString().slice(0, 10) : null
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
