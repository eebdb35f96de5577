import { type Block, blockSchema } from '@broadsheet/model'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { parseMarkdownBody } from './parse-markdown-body.ts'
import { writeMarkdownBody } from './write-markdown-body.ts'

const image = { type: 'image', url: 'https://a.example/b.jpg', alt: '', width: null, height: null } as const

const bodies: [written: string, body: Block[]][] = [
  ['', []],
  ['It left.', [{ type: 'paragraph', text: 'It left.' }]],
  ['It left\\u{a}at noon.', [{ type: 'paragraph', text: 'It left\nat noon.' }]],
  [
    'One.\n\nTwo.',
    [
      { type: 'paragraph', text: 'One.' },
      { type: 'paragraph', text: 'Two.' },
    ],
  ],
  ['## Why', [{ type: 'heading', level: 2, text: 'Why' }]],
  ['#### Why', [{ type: 'heading', level: 4, text: 'Why' }]],
  ['- one\n- two', [{ type: 'list', ordered: false, items: ['one', 'two'] }]],
  ['1. one\n2. two', [{ type: 'list', ordered: true, items: ['one', 'two'] }]],
  ['> Late.\n>\n> Again.\n>\n> — Nell', [{ type: 'quote', paragraphs: ['Late.', 'Again.'], credit: 'Nell' }]],
  ['> Late.', [{ type: 'quote', paragraphs: ['Late.'], credit: null }]],
  ['\\u{}\n\n---\n\n\\u{}', [{ type: 'separator' }]],
  [
    'One.\n\n---\n\nTwo.',
    [{ type: 'paragraph', text: 'One.' }, { type: 'separator' }, { type: 'paragraph', text: 'Two.' }],
  ],
  ['![](https://a.example/b.jpg)', [{ ...image, caption: null, credit: null }]],
  [
    '![A mole](https://a.example/b.jpg =800x600 "At three") — Nell / Wire',
    [{ ...image, alt: 'A mole', width: 800, height: 600, caption: 'At three', credit: 'Nell / Wire' }],
  ],
  ['https://a.example/video', [{ type: 'embed', url: 'https://a.example/video', title: null }]],
  ['[A film](https://a.example/video)', [{ type: 'embed', url: 'https://a.example/video', title: 'A film' }]],
  [
    '|= Tides\n| Day | High |\n| --- | --- |\n| Mon | 3.2 |\n| Tue |  |',
    [
      {
        type: 'table',
        caption: 'Tides',
        head: ['Day', 'High'],
        rows: [
          ['Mon', '3.2'],
          ['Tue', ''],
        ],
      },
    ],
  ],
  ['| a | b |', [{ type: 'table', caption: null, head: null, rows: [['a', 'b']] }]],
  ['\\- no list', [{ type: 'paragraph', text: '- no list' }]],
  ['1\\. no list', [{ type: 'paragraph', text: '1. no list' }]],
  ['https\\://a.example', [{ type: 'paragraph', text: 'https://a.example' }]],
]

describe('a body is written as an editor would write it, and parsed again', () => {
  it.each(bodies)('%j', (written, body) => {
    expect(writeMarkdownBody(body)).toBe(written)
    expect(parseMarkdownBody(written)).toEqual(body)
  })
})

// Characters with a meaning in Markdown occur close together.
const mark = fc.constantFrom(
  ...'\\\\\n\n #->|=[]()!":.1—x*_~`<&;{%+ \t\r\u0000\u2028\u00a0é\ud800u{a}'.split(''),
  '---',
  'https://',
  '](',
  '![',
  '{{<',
  '{%',
  '|=',
  '— ',
  '===',
  '&amp;',
  '<b>',
  '- ',
  '1) ',
  '\u0301',
  '\u{f0041}',
  '\u{100000}',
)
const text = fc.oneof(
  fc.array(mark, { minLength: 1, maxLength: 12 }).map((marks) => marks.join('')),
  fc.string({ minLength: 1, unit: 'binary' }),
)
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })
const url = fc
  .oneof(text, fc.webPath(), fc.constantFrom('', 'a.jpg', 'a b(c)"d".jpg'))
  .map((path) => `https://a.example/${path}`)
  .filter((address) => v.is(blockSchema, { type: 'embed', url: address, title: null }))
const pixels = orNull(fc.integer({ min: 1, max: 100_000 }))
const cells = fc.array(fc.oneof(text, fc.constantFrom('', '---', '-----')), { minLength: 1, maxLength: 4 })
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), text }),
  fc.record({
    type: fc.constant('heading' as const),
    level: fc.constantFrom(2 as const, 3 as const, 4 as const),
    text,
  }),
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(text, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    type: fc.constant('quote' as const),
    paragraphs: fc.array(text, { minLength: 1, maxLength: 3 }),
    credit: orNull(text),
  }),
  fc.record({
    type: fc.constant('image' as const),
    url,
    alt: fc.oneof(text, fc.constant('')),
    width: pixels,
    height: pixels,
    caption: orNull(text),
    credit: orNull(text),
  }),
  fc.record({ type: fc.constant('embed' as const), url, title: orNull(text) }),
  fc.record({
    type: fc.constant('table' as const),
    caption: orNull(text),
    head: orNull(cells),
    rows: fc.array(cells, { minLength: 1, maxLength: 3 }),
  }),
  fc.constant({ type: 'separator' as const }),
)

describe('any body', () => {
  it('is the same after it is written and parsed', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (body) => {
        expect(parseMarkdownBody(writeMarkdownBody(body))).toEqual(body)
      }),
      { numRuns: 3_000 },
    )
  })

  it('is the same after a form has sent it, which ends lines with two characters', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (body) => {
        const written = writeMarkdownBody(body)
        const sent = new URLSearchParams({ body: written.replaceAll(/\r\n|\r|\n/g, '\r\n') }).toString()
        expect(parseMarkdownBody(new URLSearchParams(sent).get('body') ?? '')).toEqual(body)
      }),
      { numRuns: 1_000 },
    )
  })
})

it('any text is parsed into valid blocks', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(mark).map((marks) => marks.join('')),
      ),
      (typed) => {
        const body = parseMarkdownBody(typed)
        expect(body.filter((each) => !v.is(blockSchema, each))).toEqual([])
        // Parsed blocks are written and parsed without a change.
        expect(parseMarkdownBody(writeMarkdownBody(body))).toEqual(body)
      },
    ),
    { numRuns: 3_000 },
  )
})
