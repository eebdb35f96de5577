import type { Block } from '@broadsheet/model'
import { expect, test } from 'vitest'
import { parseMarkdownBody } from './parse-markdown-body.ts'
import { writeMarkdownBody } from './write-markdown-body.ts'

const paragraph = (text: string) => ({ type: 'paragraph' as const, text })
const table = (head: string[] | null, rows: string[][]) => ({ type: 'table' as const, caption: null, head, rows })

test.each<[string, Block[]]>([
  [
    'One[^c].\n\n|= Of old[^b]\n| a[^a] | b |\n| c | [d][d] |\n\n[^a]: A.\n[^b]: B.\n[^c]: C.\n\n[d]: https://d.example/',
    [
      { ...paragraph('One1.'), marks: [{ type: 'footnote', of: 0, from: 3, to: 4, note: 1 }] },
      {
        type: 'table',
        caption: 'Of old2',
        head: null,
        rows: [
          ['a3', 'b'],
          ['c', 'd'],
        ],
        marks: [
          { type: 'footnote', of: 0, from: 6, to: 7, note: 2 },
          { type: 'footnote', of: 1, from: 1, to: 2, note: 3 },
          { type: 'link', of: 4, from: 0, to: 1, url: 'https://d.example/' },
        ],
      },
      { type: 'footnotes', notes: ['C.', 'B.', 'A.'] },
    ],
  ],
  [
    '| a[^a] | b |\n| c | d[^none] |\n\n[^a]: A.',
    [
      {
        ...table(null, [
          ['a1', 'b'],
          ['c', 'd[^none]'],
        ]),
        marks: [{ type: 'footnote', of: 1, from: 1, to: 2, note: 1 }],
      },
      { type: 'footnotes', notes: ['A.'] },
    ],
  ],
  [
    '![A](https://quay.example/a.jpg "Seen[^a] at <noon>[^b]") — Nell[^b]\n\nLate.[^b]\n\n[^a]: A.\n[^b]: B.',
    [
      {
        type: 'image',
        url: 'https://quay.example/a.jpg',
        alt: 'A',
        width: null,
        height: null,
        caption: 'Seen1 at <noon>2',
        credit: 'Nell2',
        marks: [
          { type: 'footnote', of: 0, from: 4, to: 5, note: 1 },
          { type: 'footnote', of: 0, from: 15, to: 16, note: 2 },
          { type: 'footnote', of: 1, from: 4, to: 5, note: 2 },
        ],
      },
      { ...paragraph('Late.2'), marks: [{ type: 'footnote', of: 0, from: 5, to: 6, note: 2 }] },
      { type: 'footnotes', notes: ['A.', 'B.'] },
    ],
  ],
  [
    '<figure><img src="https://quay.example/a.jpg"><figcaption>Seen[^a]</figcaption></figure>\n\n[^a]: A.',
    [
      {
        type: 'image',
        url: 'https://quay.example/a.jpg',
        alt: '',
        width: null,
        height: null,
        caption: 'Seen1',
        credit: null,
        marks: [{ type: 'footnote', of: 0, from: 4, to: 5, note: 1 }],
      },
      { type: 'footnotes', notes: ['A.'] },
    ],
  ],
])('references in tables and captions lead to their footnotes: %j', (text, blocks) => {
  expect(parseMarkdownBody(text)).toEqual(blocks)
})

test.each([
  '<pre>\nA[^a]\n</pre>',
  '<p>A <code>[^a]</code></p>',
  '<img src="https://quay.example/a.jpg" alt="A[^a]">',
  '`A[^a]`',
  'A\\[^a]',
])('no reference is in %j', (text) => {
  const [first] = parseMarkdownBody(`${text}\n\n[^a]: A.`)
  expect(JSON.stringify(first)).toContain('[^a]')
  expect(JSON.stringify(first)).not.toContain('footnote')
})

test('words that look like references are written so that they stay words', () => {
  const image = { alt: 'A[^1]', width: null, height: null, caption: 'Seen[^1]', credit: 'Nell[^1]' }
  const body: Block[] = [
    { ...paragraph('See1[^1].'), marks: [{ type: 'footnote', of: 0, from: 3, to: 4, note: 1 }] },
    { type: 'image', url: 'https://quay.example/a.jpg', ...image },
    table(null, [
      ['a[^1]', 'b'],
      ['c', 'd'],
    ]),
    { type: 'footnotes', notes: ['A [^1].'] },
  ]
  expect(parseMarkdownBody(writeMarkdownBody(body))).toEqual(body)
})
