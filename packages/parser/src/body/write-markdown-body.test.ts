import { type Block, blockSchema } from '@broadsheet/model'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { anyBlock, markdownSign } from '../../testing/any-block.ts'
import { parseMarkdownBody } from './parse-markdown-body.ts'
import { writeMarkdownBody } from './write-markdown-body.ts'

const image = { type: 'image', url: 'https://a.example/b.jpg', alt: '', width: null, height: null } as const

const bodies: [written: string, body: Block[]][] = [
  ['', []],
  ['It left.', [{ type: 'paragraph', text: 'It left.' }]],
  ['It left<br>at noon.', [{ type: 'paragraph', text: 'It left\nat noon.' }]],
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
  ['4. one\n5. two', [{ type: 'list', ordered: true, start: 4, items: ['one', 'two'] }]],
  [
    '- one\n  1. in\n     - deep\n  2. side\n- two',
    [
      {
        type: 'list',
        ordered: false,
        items: ['one', 'in', 'deep', 'side', 'two'],
        places: [
          { depth: 0, ordered: false },
          { depth: 1, ordered: true },
          { depth: 2, ordered: false },
          { depth: 1, ordered: true },
          { depth: 0, ordered: false },
        ],
      },
    ],
  ],
  [
    '```js\nlet a = `b`\n\n  go()\n```',
    [{ type: 'preformatted', text: 'let a = `b`\n\n  go()', style: 'code', language: 'js' }],
  ],
  [
    '<pre class="verse">The tide\n  comes in</pre>',
    [{ type: 'preformatted', text: 'The tide\n  comes in', style: 'verse' }],
  ],
  [
    'Many[^1] went.\n\n[^1]: By\\u{a} count.',
    [
      { type: 'paragraph', text: 'Many1 went.', marks: [{ type: 'footnote', of: 0, from: 4, to: 5, note: 1 }] },
      { type: 'footnotes', notes: ['By\n count.'] },
    ],
  ],
  [
    'Many<sup><a href="#note-2">2</a></sup> went.\n\n<ol class="footnotes"><li id="note-1">A</li><li id="note-2">B</li></ol>',
    [
      { type: 'paragraph', text: 'Many2 went.', marks: [{ type: 'footnote', of: 0, from: 4, to: 5, note: 2 }] },
      { type: 'footnotes', notes: ['A', 'B'] },
    ],
  ],
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
  ['![](https://a.example/b.jpg "\\{:") — }', [{ ...image, alt: '', caption: '{:', credit: '}' }]],
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
  [
    'At https\\://a.example, www\\.a.example and nell\\@a.example',
    [{ type: 'paragraph', text: 'At https://a.example, www.a.example and nell@a.example' }],
  ],
]

describe('a body is written as an editor would write it, and parsed again', () => {
  it.each(bodies)('%j', (written, body) => {
    expect(writeMarkdownBody(body)).toBe(written)
    expect(parseMarkdownBody(written)).toEqual(body)
  })
})

describe('any body', () => {
  it('is the same after it is written and parsed', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 5 }), (body) => {
        expect(parseMarkdownBody(writeMarkdownBody(body))).toEqual(body)
      }),
      { numRuns: 3_000 },
    )
  })

  it('is the same after a form has sent it, which ends lines with two characters', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 5 }), (body) => {
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
        fc.array(markdownSign).map((marks) => marks.join('')),
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
