import { expect, test } from 'vitest'
import { readHtml } from '../read-html.ts'

const text = 'The ferry was late again, and nobody at the quay knew why that was. '.repeat(4)
const facts = '<meta name="date" content="2026-11-20"><meta property="og:site_name" content="Quay Post">'

/** The names of a page whose head and whose article, before its text, have these elements. */
function namesOf({ head = '', top = '', end = '', around = '' }): readonly string[] | undefined {
  const article = `<article><h1>Late ferry again</h1>${top}<p>${text}</p>${end}</article>`
  const html = `<html><head><title>Late ferry again</title>${facts}${head}</head><body>${around}${article}</body></html>`
  const result = readHtml(html, { timezone: 'UTC', file: null })
  return result.ok ? result.draft.byline?.names : []
}

test.each([
  ['Nell Harrow', ['Nell Harrow']],
  ['By Nell Harrow and Tobin Sleet', ['Nell Harrow', 'Tobin Sleet']],
  ['John Smith, Jr.', ['John Smith, Jr.']],
  ['Ann Bell, PhD, John Smith, III', ['Ann Bell, PhD', 'John Smith, III']],
  ['Nell Harrow, Staff Writer', ['Nell Harrow']],
  ['By', undefined],
  ['By:', undefined],
  ['https://quay.example/nell', undefined],
])('the author %j of the metadata has the names %j', (author, names) => {
  expect(namesOf({ head: `<meta name="author" content="${author}">` })).toEqual(names)
})

test.each([
  ['a class', '<div class="author">Erstellt von Anna Brine</div>', ['Anna Brine']],
  [
    'a word for it that stands alone',
    '<p><span class="author">By</span> <b class="author">Anna Brine</b></p>',
    ['Anna Brine'],
  ],
  ['glued names', '<div class="author"><span>By</span><span>Anna Brine</span></div>', ['Anna Brine']],
  ['a name and a date', '<div class="author"><a href="/anna">Anna Brine</a>, 21. Nov. 2026</div>', ['Anna Brine']],
  ['a name and a role', '<div class="byline">By <a href="/anna">Anna Brine</a>, Chief Reporter</div>', ['Anna Brine']],
  ['a team', '<span class="author">vom Support Team</span>', ['Support Team']],
  [
    'two names in two elements',
    '<a class="author">Anna Brine</a><a class="author">Tobin Sleet</a>',
    ['Anna Brine', 'Tobin Sleet'],
  ],
  ['a class of several words', '<div class="articleAuthor__name">Anna Brine</div>', ['Anna Brine']],
  ['the name behind a label', '<div class="author">By</div><div class="who">Anna Brine</div>', ['Anna Brine']],
  ['a link to the author', '<p><a href="/authors/anna-brine/">Anna Brine</a></p>', ['Anna Brine']],
  ['a line', '<p>Blog Beitrag von Anna Brine</p>', ['Anna Brine']],
  ['a line with a date', '<span>20.11.2026 - Anna Brine</span>', ['Anna Brine']],
  ['a label', '<p>Autorin: Anna Brine, Leiterin des Hafens.</p>', ['Anna Brine']],
  ['a user', '<span>Posted by anna</span>', ['anna']],
  ['no name', '<span class="author">Posted</span>', undefined],
  ['a link to more', '<a rel="author" href="/anna">See full bio</a>', undefined],
  ['a sentence', '<p>By the sea, ferries run late.</p>', undefined],
])('by the heading, %s is read', (_, top, names) => {
  expect(namesOf({ top })).toEqual(names)
})

test('a person by the heading counts more than the site in the metadata', () => {
  const head = '<meta name="author" content="Quay Post">'
  expect(namesOf({ head, top: '<p class="byline">By Anna Brine</p>' })).toEqual(['Anna Brine'])
  expect(namesOf({ head })).toEqual(['Quay Post'])
})

test('authors of other stories are not read', () => {
  const other = (name: string): string =>
    `<div itemscope itemtype="https://schema.org/NewsArticle"><h3 itemprop="headline">Mole repaired</h3> <span itemprop="author">${name}</span></div>`
  const around = `${other('Ada Quill')}<section class="related"><span class="author">Ada Quill</span></section>`
  expect(namesOf({ around })).toBeUndefined()
  expect(namesOf({ around, top: '<span class="author">Anna Brine</span>' })).toEqual(['Anna Brine'])
})

test('the names of linked data are unescaped, and those of its only person', () => {
  const script = (json: unknown): string => `<script type="application/ld+json">${JSON.stringify(json)}</script>`
  const article = { '@type': 'NewsArticle', author: { name: 'Redacci&oacute;n del Puerto' } }
  expect(namesOf({ head: script(article) })).toEqual(['Redacción del Puerto'])
  const graph = [{ '@type': 'WebPage' }, { '@type': ['Person'], name: 'Anna Brine' }]
  expect(namesOf({ head: script({ '@graph': graph }) })).toEqual(['Anna Brine'])
})
