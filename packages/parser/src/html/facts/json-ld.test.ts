import { expect, test } from 'vitest'
import { parseHtml } from '../parse-html.ts'
import { isArticle, readJsonLd } from './json-ld.ts'

const read = (json: string): unknown[] =>
  readJsonLd(parseHtml(`<script type="application/ld+json">${json}</script>`)).data
const article = { '@type': 'NewsArticle', headline: 'Ferry returns' }

test.each([
  ['an object', '{"@type":"NewsArticle","headline":"Ferry returns"}'],
  ['a list', '[{"@type":"NewsArticle","headline":"Ferry returns"}]'],
  ['a comma too many', '{"@type":"NewsArticle","headline":"Ferry returns",}'],
  ['a semicolon behind it', '{"@type":"NewsArticle","headline":"Ferry returns"};'],
  ['a comment around it', '<!-- {"@type":"NewsArticle","headline":"Ferry returns"} -->'],
  ['a comment of scripts around it', '/*<![CDATA[*/{"@type":"NewsArticle","headline":"Ferry returns"}//]]>'],
  ['a line break within a text', '{"@type":"NewsArticle","headline":"Ferry\nreturns"}'],
])('%s is parsed', (_, json) => {
  expect(read(json)).toEqual([article])
})

test('nested objects and those of a graph are found', () => {
  const objects = read(
    '{"@graph":[{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"Ferry returns"}}]}',
  )
  expect(objects).toContainEqual(article)
})

test.each(['', '{', 'null', '"text"', '1', '{"a":}'])('%j has no objects', (json) => {
  expect(read(json)).toEqual([])
})

test.each([
  ['NewsArticle', true],
  ['BlogPosting', true],
  [['Thing', 'OpinionNewsArticle'], true],
  ['WebPage', false],
  [undefined, false],
])('%j describes an article: %s', (type, is) => {
  expect(isArticle({ '@type': type })).toBe(is)
})
