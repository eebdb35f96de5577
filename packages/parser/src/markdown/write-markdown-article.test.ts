import { draftLimits, blockText, type Block } from '@broadsheet/model'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyBlock } from '../../testing/any-block.ts'
import { writtenBylines, writtenDatelines } from '../../testing/written-texts.ts'
import { foldText } from '../html/fold-text.ts'
import { repairTexts } from '../result/repair-texts.ts'
import { readWrittenArticle } from './read-markdown.ts'
import { writeMarkdownArticle } from './write-markdown-article.ts'

const article = {
  section: 'Harbour',
  headline: 'Ferry late again',
  lang: 'en',
  dateline: { place: 'GULL QUAY', agency: 'AP', text: 'GULL QUAY (AP) — ' },
  byline: { text: 'By Nell Harrow', names: ['Nell Harrow'], agency: null },
  body: [{ type: 'paragraph', text: 'It left at noon.' }] satisfies Block[],
  credits: ['Ada Quill contributed.'],
  source: { label: 'Coastwire', url: 'https://coast.example/ferry' },
  etag: '"41-3"',
}

it('an article is front matter for its fields and Markdown for its body', () => {
  expect(writeMarkdownArticle(article)).toBe(`---
title: Ferry late again
section: Harbour
byline: By Nell Harrow
dateline: "GULL QUAY (AP) — "
lang: en
source: Coastwire
url: https://coast.example/ferry
credits:
  - Ada Quill contributed.
etag: 41-3
---

It left at noon.
`)
})

it('a byline or dateline that is read in another way than its source told is written with its parts', () => {
  const byline = { text: 'By the desk', names: ['Nell Harrow'], agency: null }
  expect(writeMarkdownArticle({ ...article, byline })).toContain(
    'byline:\n  text: By the desk\n  names:\n    - Nell Harrow\n',
  )
  const dateline = { place: 'Gull Quay', agency: null, text: '-' }
  expect(writeMarkdownArticle({ ...article, dateline })).toContain('dateline:\n  place: Gull Quay\n  text: "-"\n')
})

it('what looks like a byline, a dateline or credits stays in the text', () => {
  const texts = ['By Ann Bell', 'PARIS (AP) — Nobody minded.', 'See here.']
  const lines = texts.map((text) => ({ type: 'paragraph' as const, text }))
  const body: Block[] = [...lines, { type: 'separator' }, { type: 'paragraph', text: 'Ada Quill contributed.' }]
  const written = writeMarkdownArticle({ ...article, byline: null, dateline: null, credits: [], body })
  expect(readWrittenArticle(written)).toMatchObject({ article: { byline: null, dateline: null, credits: [], body } })
})

const words = (limit: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('A & B', 'x <b>y</b>', '&lt;', '- a: b', '"quoted"', '# x', "it's"),
    )
    .map((text) => foldText(text))
    .filter((text) => text !== '' && text.length <= limit && !['~', 'null'].includes(text))
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })
const agency = orNull(words(50))

it('any article is the same after it is written and read', () => {
  const anyArticle = fc.record({
    section: words(draftLimits.sectionName),
    headline: words(draftLimits.headline),
    lang: orNull(fc.constantFrom('en', 'fr-CA', 'zh-Hant')),
    dateline: orNull(
      fc.oneof(
        fc.constantFrom(...writtenDatelines.flatMap(([, parts]) => parts ?? [])),
        fc.record({ place: words(50), agency, text: words(50) }),
      ),
    ),
    byline: orNull(
      fc.oneof(
        fc.constantFrom(...writtenBylines.flatMap(([, parts]) => parts ?? [])),
        fc.record({ text: words(50), names: fc.array(words(50), { minLength: 1, maxLength: 3 }), agency }),
      ),
    ),
    body: fc.array(
      anyBlock.filter((block) => blockText(block).length < draftLimits.blockText),
      { maxLength: 4 },
    ),
    credits: fc.array(words(50), { maxLength: 3 }),
    source: fc.record({ label: orNull(words(50)), url: fc.constantFrom(null, 'https://coast.example/ferry?a=1&b=2') }),
    etag: fc.constantFrom(null, '"41-3"'),
  })
  fc.assert(
    fc.property(anyArticle, (any) => {
      const expected = { ...any, etag: any.etag?.replaceAll('"', '') ?? null, slug: null }
      expect(readWrittenArticle(writeMarkdownArticle(any))).toEqual({ ok: true, article: repairTexts(expected) })
    }),
  )
})
