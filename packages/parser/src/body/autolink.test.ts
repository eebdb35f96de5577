import { marksOf } from '@broadsheet/model'
import { expect, test } from 'vitest'
import { parseMarkdownBody } from './parse-markdown-body.ts'

/** The links of a text in Markdown: the words of each and where it leads. */
function linksIn(markdown: string): string[][] {
  return parseMarkdownBody(markdown, 'https://quay.example/').flatMap((block) =>
    marksOf(block).flatMap((mark) =>
      mark.type === 'link' && 'text' in block ? [[block.text.slice(mark.from, mark.to), mark.url]] : [],
    ),
  )
}

const same = (url: string): string[][] => [[url, url]]

test.each([
  ['See https://quay.example/a_b_c for tides', same('https://quay.example/a_b_c')],
  ['See https://quay.example/a*b*c__d__ and more', same('https://quay.example/a*b*c__d')],
  ['See http://quay.example:8080/?a=1&b=2#c now', same('http://quay.example:8080/?a=1&b=2#c')],
  ['See www.quay.example/tides now', [['www.quay.example/tides', 'http://www.quay.example/tides']]],
  ['Write to nell+news@quay.example.', [['nell+news@quay.example', 'mailto:nell+news@quay.example']]],
  ['Write to mailto:nell@quay.example', [['mailto:nell@quay.example', 'mailto:nell@quay.example']]],
  // The examples of https://github.github.com/gfm/#autolinks-extension-
  ['Visit www.commonmark.org/a.b.', [['www.commonmark.org/a.b', 'http://www.commonmark.org/a.b']]],
  [
    'See (www.google.com/search?q=Markup+(business)))',
    [['www.google.com/search?q=Markup+(business)', 'http://www.google.com/search?q=Markup+(business)']],
  ],
  [
    'See www.google.com/search?q=(business))+ok',
    [['www.google.com/search?q=(business))+ok', 'http://www.google.com/search?q=(business))+ok']],
  ],
  [
    'See www.google.com/search?q=commonmark&hl;',
    [['www.google.com/search?q=commonmark', 'http://www.google.com/search?q=commonmark']],
  ],
  ['See www.commonmark.org/he<lp', [['www.commonmark.org/he', 'http://www.commonmark.org/he']]],
  [
    'hello@mail+xyz.example is none, hello+xyz@mail.example is one',
    [['hello+xyz@mail.example', 'mailto:hello+xyz@mail.example']],
  ],
  [
    'a.b-c_d@a.b is, a.b-c_d@a.b. is',
    [
      ['a.b-c_d@a.b', 'mailto:a.b-c_d@a.b'],
      ['a.b-c_d@a.b', 'mailto:a.b-c_d@a.b'],
    ],
  ],
  ['a.b-c_d@a.b- and a.b-c_d@a.b_ are none', []],
  [
    'A **https://quay.example/a** and ~~https://quay.example/b~~',
    [...same('https://quay.example/a'), ...same('https://quay.example/b')],
  ],
  [
    '“https://quay.example/a”, «https://quay.example/b».',
    [...same('https://quay.example/a'), ...same('https://quay.example/b')],
  ],
  ['见https://quay.example/a。更多', same('https://quay.example/a')],
  [
    'See [https://quay.example/a] and [1](https://quay.example/b)',
    [...same('https://quay.example/a'), ['1', 'https://quay.example/b']],
  ],
  ['See https://quay.example/?a=1&amp;b=2 now', same('https://quay.example/?a=1&b=2')],
])('%s', (markdown, links) => {
  expect(linksIn(markdown)).toEqual(links)
})

test.each([
  'The `https://quay.example/a` in code',
  'The http\\://quay.example and https://quay.example/a\\_b',
  'Of ahttps://quay.example/a, awww.quay.example, //quay.example and quay.example',
  'On https://localhost/a, https://a_b.example_c/, http:// and www.',
  'On https://nell@quay.example/ and @nell and a@b',
  '```\nhttps://quay.example/a\n```',
])('there is no link in: %s', (markdown) => {
  expect(linksIn(markdown)).toEqual([])
})

test.each([
  '[https://quay.example/a](https://quay.example/b) it is',
  '[See https://quay.example/a (a)](https://quay.example/b) it is',
  '<a href="https://quay.example/b">See https://quay.example/a</a> it is',
  '[**https://quay.example/a**][1] it is\n\n[1]: https://quay.example/b',
])('a link stays as it is: %s', (markdown) => {
  expect(linksIn(markdown).map(([, url]) => url)).toEqual(['https://quay.example/b'])
})

test('addresses are links in items, cells, quotations and footnotes, too', () => {
  const address = 'https://quay.example/a'
  const markdown = `- ${address} it is\n\n> ${address} it is\n\n| a | b |\n| - | - |\n| See ${address} | b |\n\nA[^1]\n\n[^1]: ${address}`
  const blocks = parseMarkdownBody(markdown)
  const urls = blocks.map((block) =>
    ('marks' in block ? (block.marks ?? []) : []).flatMap((mark) => (mark.type === 'link' ? [mark.url] : [])),
  )
  expect(urls).toEqual([[address], [address], [address], [], [address]])
})

test('alone in a paragraph, an address of the web is an embed, and one of mail a link', () => {
  expect(parseMarkdownBody('www.quay.example/film\n\nnell@quay.example')).toMatchObject([
    { type: 'embed', url: 'http://www.quay.example/film', title: null },
    { type: 'paragraph', marks: [{ type: 'link', url: 'mailto:nell@quay.example' }] },
  ])
})

test('the words of an image are words', () => {
  const markdown = '![See https://quay.example/a](https://quay.example/b.jpg "At www.quay.example") — nell@quay.example'
  expect(parseMarkdownBody(markdown)).toMatchObject([
    { type: 'image', alt: 'See https://quay.example/a', caption: 'At www.quay.example', credit: 'nell@quay.example' },
  ])
})

test.each([
  'https://a.example ',
  'https://a',
  'a@',
  'a@b.c ',
  'www.',
  'www.a ',
  '* https://a.b/* ',
  ')',
  '&a;',
  'https://a.b/',
])('a hundred thousand of %j are read', (words) => {
  expect(parseMarkdownBody(`https://a.b/${words.repeat(100_000)}`).length).toBeGreaterThan(0)
})
