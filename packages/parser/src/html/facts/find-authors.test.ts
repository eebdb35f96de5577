import { expect, test } from 'vitest'
import { readHtml } from '../read-html.ts'

const text = 'The ferry was late again, and nobody at the quay knew why that was. '.repeat(4)

test.each([
  ['Nell Harrow', ['Nell Harrow']],
  ['By Nell Harrow and Tobin Sleet', ['Nell Harrow', 'Tobin Sleet']],
  ['John Smith, Jr.', ['John Smith, Jr.']],
  ['Ann Bell, PhD, John Smith, III', ['Ann Bell, PhD', 'John Smith, III']],
  ['By', undefined],
  ['By:', undefined],
])('the author %j of a page has the names %j', (author, names) => {
  const head = `<title>Late ferry again</title><meta name="author" content="${author}">`
  const body = `<article><h1>Late ferry again</h1><time datetime="2026-11-20">20 November</time><p>${text}</p></article>`
  const result = readHtml(`<html><head>${head}</head><body>${body}</body></html>`, { timezone: 'UTC', file: null })
  expect(result.ok && result.draft.byline?.names).toEqual(names)
})
