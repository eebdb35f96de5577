import { blockSchema, blockTexts, marksOf, type Block, type Mark, type MarkKind } from '@broadsheet/model'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { parseMarkdownBody } from './parse-markdown-body.ts'
import { writeMarkdownBody } from './write-markdown-body.ts'

const link = { type: 'link', url: 'https://quay.example/tide' } as const
const paragraph = (text: string, ...marks: Mark[]): Block => ({ type: 'paragraph', text, marks })
const strong = (from: number, to: number): Mark => ({ type: 'strong', of: 0, from, to })

const bodies: [written: string, block: Block][] = [
  ['The **late** ferry', paragraph('The late ferry', strong(4, 8))],
  ['The *late* ferry', paragraph('The late ferry', { type: 'emphasis', of: 0, from: 4, to: 8 })],
  ['The `late` ferry', paragraph('The late ferry', { type: 'code', of: 0, from: 4, to: 8 })],
  ['The ~~late~~ ferry', paragraph('The late ferry', { type: 'deleted', of: 0, from: 4, to: 8 })],
  ['10<sup>6</sup> fish', paragraph('106 fish', { type: 'superscript', of: 0, from: 2, to: 3 })],
  ['H<sub>2</sub>O', paragraph('H2O', { type: 'subscript', of: 0, from: 1, to: 2 })],
  ['un<strong>likely</strong>', paragraph('unlikely', strong(2, 8))],
  ['See [the tide](https://quay.example/tide).', paragraph('See the tide.', { ...link, of: 0, from: 4, to: 12 })],
  [
    '[The tide](https://quay.example/tide "High at noon") rises',
    paragraph('The tide rises', { ...link, title: 'High at noon', of: 0, from: 0, to: 8 }),
  ],
  ['<a href="https://quay.example/tide">The tide</a>', paragraph('The tide', { ...link, of: 0, from: 0, to: 8 })],
  [
    'Write to [Nell](mailto:nell@quay.example)',
    paragraph('Write to Nell', { type: 'link', url: 'mailto:nell@quay.example', of: 0, from: 9, to: 13 }),
  ],
  [
    'See https://quay.example/a_b_c.',
    paragraph('See https://quay.example/a_b_c.', {
      type: 'link',
      url: 'https://quay.example/a_b_c',
      of: 0,
      from: 4,
      to: 30,
    }),
  ],
  [
    'Write to nell@quay.example',
    paragraph('Write to nell@quay.example', { type: 'link', url: 'mailto:nell@quay.example', of: 0, from: 9, to: 26 }),
  ],
  [
    'See [https\\://a.example](https://quay.example/tide)',
    paragraph('See https://a.example', { ...link, of: 0, from: 4, to: 21 }),
  ],
  ['<ruby>港<rt>みなと</rt></ruby>', paragraph('港', { type: 'ruby', reading: 'みなと', of: 0, from: 0, to: 1 })],
  ['The <span lang="fr">quai</span>', paragraph('The quai', { type: 'language', lang: 'fr', of: 0, from: 4, to: 8 })],
  [
    '[**Late** ferry](https://quay.example/tide) again',
    paragraph('Late ferry again', { ...link, of: 0, from: 0, to: 10 }, strong(0, 4)),
  ],
  [
    '[**_Late_**](https://quay.example/tide) again',
    paragraph('Late again', { ...link, of: 0, from: 0, to: 4 }, strong(0, 4), {
      type: 'emphasis',
      of: 0,
      from: 0,
      to: 4,
    }),
  ],
  ['***Late*** again', paragraph('Late again', { type: 'emphasis', of: 0, from: 0, to: 4 }, strong(0, 4))],
  [
    '<em><a href="http://www.a.example/">www\\.a.example</a> —</em>',
    paragraph(
      'www.a.example —',
      { type: 'emphasis', of: 0, from: 0, to: 15 },
      { type: 'link', url: 'http://www.a.example/', of: 0, from: 0, to: 13 },
    ),
  ],
  [
    '*1) [https\\://a.example](https://a.example/)*.b',
    paragraph(
      '1) https://a.example.b',
      { type: 'emphasis', of: 0, from: 0, to: 20 },
      { type: 'link', url: 'https://a.example/', of: 0, from: 3, to: 20 },
    ),
  ],
  ['- one\n- **two**', { type: 'list', ordered: false, items: ['one', 'two'], marks: [{ ...strong(0, 3), of: 1 }] }],
  [
    '> Late.\n>\n> — **Nell**',
    { type: 'quote', paragraphs: ['Late.'], credit: 'Nell', marks: [{ ...strong(0, 4), of: 1 }] },
  ],
  [
    '<figure><img src="https://quay.example/a.jpg" alt="A mole" width="800" height="600"><figcaption>At <strong>three</strong> <cite>Nell</cite></figcaption></figure>',
    {
      type: 'image',
      url: 'https://quay.example/a.jpg',
      alt: 'A mole',
      width: 800,
      height: 600,
      caption: 'At three',
      credit: 'Nell',
      marks: [strong(3, 8)],
    },
  ],
  [
    '| a | **b** |\n| --- | --- |\n| *c* | d |',
    {
      type: 'table',
      caption: null,
      head: ['a', 'b'],
      rows: [['c', 'd']],
      marks: [
        { ...strong(0, 1), of: 2 },
        { type: 'emphasis', of: 3, from: 0, to: 1 },
      ],
    },
  ],
]

describe('a marked text', () => {
  it.each(bodies)('is written as an editor would write it, and parsed again: %j', (written, block) => {
    expect(writeMarkdownBody([block])).toBe(written)
    expect(parseMarkdownBody(written)).toEqual([block])
  })
})

const piece = fc.constantFrom(
  ...'abc \\ #-*_~`[]()<>&!:.1|é’\u0301\u{100002}{%“ '.split(''),
  '](',
  '**',
  '<b>',
  '&amp;',
  'https://',
  'https://a.b/c',
  'www.a.b',
  'a@b.c',
)
const text = fc.array(piece, { minLength: 1, maxLength: 16 }).map((pieces) => pieces.join(''))
const kind = fc.constantFrom<MarkKind>(
  { type: 'strong' },
  { type: 'emphasis' },
  { type: 'code' },
  { type: 'subscript' },
  { type: 'deleted' },
  { type: 'highlight' },
  link,
  { type: 'link', url: 'tel:+4612345', title: 'A "title" & more' },
  { type: 'ruby', reading: '*a* <b> `c` [d](e) https://a.b www.a.b a@b.c' },
  { type: 'language', lang: 'sv', dir: 'ltr' },
)
const span = fc.tuple(kind, fc.nat(2), fc.nat(15), fc.nat(15))
const marked = fc
  .tuple(
    fc.oneof(
      text.map((words): Block => ({ type: 'paragraph', text: words })),
      text.map((words): Block => ({ type: 'heading', level: 3, text: words })),
      fc.array(text, { minLength: 1, maxLength: 3 }).map((items): Block => ({ type: 'list', ordered: true, items })),
      fc
        .tuple(fc.array(text, { minLength: 1, maxLength: 2 }), text)
        .map(([paragraphs, credit]): Block => ({ type: 'quote', paragraphs, credit })),
      fc
        .tuple(text, text, text)
        .map(([caption, head, cell]): Block => ({ type: 'table', caption, head: [head, 'x'], rows: [[cell, 'y']] })),
      fc.tuple(text, text).map(([caption, credit]): Block => ({
        type: 'image',
        url: 'https://quay.example/a.jpg',
        alt: caption,
        width: null,
        height: 9,
        caption,
        credit,
      })),
    ),
    fc.array(span, { maxLength: 4 }),
  )
  .map(([block, spans]): Block => {
    const texts = blockTexts(block)
    const marks = spans.flatMap(([each, of, one, other]): Mark[] => {
      const end = texts[of]?.length ?? 0
      const [from = 0, to = 0] = [Math.min(one, end), Math.min(other, end)].toSorted((a, b) => a - b)
      return from < to ? [{ ...each, of, from, to }] : []
    })
    return { ...block, marks } as Block
  })
  .filter((block) => v.is(blockSchema, block))

/** Each marked character that is not white space, with what it is marked as. */
function markedCharacters(block: Block): Set<string> {
  return new Set(
    blockTexts(block).flatMap((words, of) =>
      marksOf(block, of).flatMap(({ from, to, ...each }) =>
        Array.from({ length: to - from }, (__, at) => from + at).flatMap((at) =>
          /\s/u.test(words?.[at] ?? '') ? [] : [`${at} ${JSON.stringify(each)}`],
        ),
      ),
    ),
  )
}

it('a linked address keeps its link, whatever stands around it', () => {
  const address = fc.constantFrom(
    { words: 'https://a.example/b_c', url: 'https://a.example/b_c' },
    { words: 'https://a.example', url: 'https://a.example/' },
    { words: 'www.a.example/*b*', url: 'http://www.a.example/*b*' },
    { words: 'nell@a.example', url: 'mailto:nell@a.example' },
    { words: 'https://a.example/b', url: 'https://a.example/other' },
  )
  const around = fc.oneof(text, fc.constantFrom('', ' ', '. ', '.', ', ', ' and ', 'a', '!', '(', ')'))
  fc.assert(
    fc.property(around, address, around, (before, { words, url }, behind) => {
      const [from, to] = [before.length, before.length + words.length]
      const block = paragraph(before + words + behind, { type: 'link', url, of: 0, from, to })
      expect(parseMarkdownBody(writeMarkdownBody([block]))).toEqual([block])
    }),
    { numRuns: 5_000 },
  )
})

it('any marked text keeps its text and marks when it is written and parsed', () => {
  fc.assert(
    fc.property(marked, (block) => {
      const [parsed, ...others] = parseMarkdownBody(writeMarkdownBody([block]))
      if (parsed === undefined) throw new Error('nothing was parsed')
      expect(others).toEqual([])
      expect(v.is(blockSchema, parsed)).toBe(true)
      expect(blockTexts(parsed)).toEqual(blockTexts(block))
      expect(markedCharacters(parsed)).toEqual(markedCharacters(block))
      expect(parseMarkdownBody(writeMarkdownBody([parsed]))).toEqual([parsed])
    }),
    { numRuns: 5_000 },
  )
})
