import { expect, test } from 'vitest'
import { readHtml } from '../read-html.ts'

const text = 'The ferry was late again, and nobody at the quay knew why that was. '.repeat(4)

function headlineOf(page: { title: string; og?: string; top: string }): string | null {
  const og = page.og === undefined ? '' : `<meta property="og:title" content='${page.og}'>`
  const head = `<title>${page.title}</title>${og}<meta property="og:site_name" content="Quay Post">`
  const html = `<html><head>${head}<meta name="date" content="2026-11-20"></head><body>${page.top}<p>${text}</p></body></html>`
  const result = readHtml(html, { timezone: 'UTC', file: null })
  return result.ok ? result.draft.headline : null
}

const title = 'Ferry fares rise in December'

test.each([
  ['as the heading has it in full', { title, og: 'Ferry fares rise …', top: `<h1>${title}</h1>` }],
  ['by the heading, over social wording', { title, og: 'You will not believe these fares', top: `<h1>${title}</h1>` }],
  [
    'not the site that is the first heading',
    { title: `${title} | Quay Post`, top: `<h1>Quay Post</h1><h2>${title}</h2>` },
  ],
  [
    'not a site that nothing names',
    { title: `${title} | The Harbour Notes`, top: `<h1>The Harbour Notes</h1><h2>${title}</h2>` },
  ],
  ['not the site in the title', { title: `${title} - Quay Post`, top: '' }],
  ['without a site that nothing names', { title: `${title} - Harbour Notes`, top: `<h1>${title}</h1>` }],
  ['without a kicker in its heading', { title, og: title, top: `<h1><small>Harbour</small> ${title}</h1>` }],
  [
    'without a kicker that is glued to it',
    { title: `Harbour - ${title}`, top: `<h1><span>Harbour</span>${title}</h1>` },
  ],
  ['without the site in its heading', { title, og: title, top: `<h1>${title} | Other Post</h1>` }],
  ['not cut at a quote', { title, og: 'Ferry "fares" rise', top: `<h2>${title}</h2>` }],
  ['without soft hyphens', { title, top: '<h1>Ferry fares rise in De&shy;cem&shy;ber</h1>' }],
])('a headline is read %s', (_, page) => {
  expect(headlineOf(page)).toBe(title)
})

test('a heading of one word is no headline over what metadata say', () => {
  expect(headlineOf({ title, og: title, top: '<h1>News</h1>' })).toBe(title)
})

test('a colon within a heading belongs to the headline', () => {
  const heading = '“A disgrace”: Ferry fares rise in December'
  expect(headlineOf({ title, og: title, top: `<h1>${heading}</h1>` })).toBe(heading)
})

test('titles without end take linear time', () => {
  const long = 'Ferry - '.repeat(20_000)
  expect(headlineOf({ title: long, og: long, top: `<h1>${long}</h1>` })).toBeNull()
})
