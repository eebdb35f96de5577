import type { Block, PublishedArticle } from '@broadsheet/model'
import { markdownForm } from '@broadsheet/press'
import { readHtml, samplePaper } from '@broadsheet/press/testing'
import { HtmlRenderer, Parser } from 'commonmark'
import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'

const { site, article, lists } = samplePaper()
const commonParser = new Parser()
const commonRenderer = new HtmlRenderer()
const markdownIt = new MarkdownIt({ html: true, linkify: true })

/** The readers of Markdown that most sites are made with: GitHub's dialect, the standard's own, and a third. */
const renderers: [name: string, render: (markdown: string) => string][] = [
  ['GFM', (text) => micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] })],
  ['CommonMark', (text) => commonRenderer.render(commonParser.parse(text))],
  ['markdown-it', (text) => markdownIt.render(text)],
]

// What any of them gives a meaning, alone and beside others.
const piece = fc.constantFrom(
  ...'\\`*_{}[]()#+-.!|<>&~:"^=1a é'.split(''),
  '<b>',
  '</p>',
  '<!-- ',
  '&lt;',
  '&#35;',
  '**',
  '__',
  '~~',
  '](',
  '![',
  '[^1]',
  'https://example.test/a_b_c',
  'www.example.test/a_b*c*',
  'nell@quay.example',
  'https://a.example/?x=1&copy=2',
  'http:',
  '  ',
  '1. ',
  '- ',
  '---',
  '$x$',
  ':smile:',
  '@nell',
)
const text = fc
  .array(piece, { minLength: 1, maxLength: 8 })
  .map((all) => all.join(''))
  .filter((all) => all.trim() !== '')

function shown(html: string): string {
  return fold(readHtml(html).text)
}

function fold(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

function markdownOf(words: string): string {
  const body: Block[] = [
    { type: 'paragraph', text: words },
    { type: 'heading', level: 2, text: words },
    { type: 'list', ordered: true, items: [words, words], places: [0, 1].map((depth) => ({ depth, ordered: true })) },
    { type: 'quote', paragraphs: [words], credit: words },
    { type: 'table', caption: null, head: ['A', 'B'], rows: [[words, 'C']] },
    { type: 'paragraph', text: `${words}\n${words}` },
  ]
  const written: PublishedArticle = { ...article, headline: words, body, dateline: null, correction: null, credits: [] }
  return markdownForm.write(site, written, lists)
}

describe.each(renderers)('read by %s', (name, render) => {
  it('any text in any block is the same text', () => {
    fc.assert(
      fc.property(text, (words) => {
        const seen = shown(render(markdownOf(words)))
        const expected = fold(words)
        // Headline, paragraph, heading, two items, quotation, its credit, cell, two lines. CommonMark has no tables.
        const times = name === 'CommonMark' ? 9 : 10
        expect([words, Math.min(seen.split(expected).length - 1, times)]).toEqual([words, times])
      }),
      { numRuns: 1_000 },
    )
  })

  it.each(['https://example.test/a_b_c', 'See www.example.test/a_b*c* now', 'nell@quay.example'])(
    'the address in %j is no other one',
    (words) => {
      const addresses = readHtml(render(markdownOf(words))).tags.flatMap(({ attributes }) =>
        attributes.flatMap(([attribute, value]) => (attribute === 'href' ? [value] : [])),
      )
      const wrong = addresses.filter((address) => /[\\%]|&amp;amp/.test(address))
      expect(wrong).toEqual([])
    },
  )
})
