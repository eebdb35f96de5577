import type { Block } from '@broadsheet/model'
import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { hostileMarks } from '../../../testing/hostile-marks.ts'
import { readHtml } from '../../../testing/read-html.ts'
import { sampleBlocks, sampleMarks } from '../../../testing/sample-blocks.ts'
import { wordsFor } from '../../words/words-for.ts'
import { blockMarkdown } from './block-markdown.ts'
import { bodyMarkdown } from './body-markdown.ts'

const words = wordsFor('en')
const image = { type: 'image', url: 'https://p.example/a.jpg', alt: 'Waves', width: null, height: null } as const

const cases: [shown: string, block: Block, markdown: string][] = [
  ['a paragraph', { type: 'paragraph', text: '# a\n# b' }, '\\# a\\\n\\# b'],
  ['a heading', { type: 'heading', level: 3, text: 'a # b' }, '### a # b'],
  ['a list', { type: 'list', ordered: false, items: ['a', '- b'] }, `- a\n- ${String.raw`\- b`}`],
  ['an ordered list', { type: 'list', ordered: true, items: ['a', 'b'] }, '1. a\n2. b'],
  ['a quote', { type: 'quote', paragraphs: ['a', 'b'], credit: 'Petra' }, '> a\n>\n> b\n>\n> — Petra'],
  ['a quote without a credit', { type: 'quote', paragraphs: ['a'], credit: null }, '> a'],
  [
    'an image',
    { ...image, caption: 'At three', credit: 'Nell' },
    '![Waves](https://p.example/a.jpg)\n\n*At three (Nell)*',
  ],
  ['an image alone', { ...image, alt: '', caption: null, credit: null }, '![](https://p.example/a.jpg)'],
  [
    'an embed',
    { type: 'embed', url: 'https://v.example/a (1)?b=1&copy;=2', title: 'The [song]' },
    String.raw`[The \[song\] (v.example)](https://v.example/a%20%281%29?b=1\&copy;=2)`,
  ],
  [
    'an embed without a title',
    { type: 'embed', url: 'https://v.example/1', title: null },
    '[See it at v.example](https://v.example/1)',
  ],
  [
    'a table',
    { type: 'table', caption: 'Stones', head: ['', 'Stone', 'Depth'], rows: [['Top', 'a|b', '1.5'], ['Foot']] },
    `**Stones**\n\n|  | Stone | Depth |\n| --- | --- | ---: |\n| Top | ${String.raw`a\|b`} | 1.5 |\n| Foot |  |  |`,
  ],
  [
    'a table of cells alone',
    { type: 'table', caption: null, head: null, rows: [['a', 'b']] },
    '|  |  |\n| --- | --- |\n| a | b |',
  ],
  ['a separator', { type: 'separator' }, '---'],
  [
    'lists in a list',
    {
      type: 'list',
      ordered: true,
      start: 3,
      items: ['a\nb', 'c', 'd'],
      places: [
        { depth: 0, ordered: true },
        { depth: 1, ordered: false },
        { depth: 0, ordered: true },
      ],
    },
    '3. a\\\n   b\n   - c\n4. d',
  ],
  ['code', { type: 'preformatted', text: 'a ``` b', style: 'code', language: 'js' }, '````js\na ``` b\n````'],
  ['verse', { type: 'preformatted', text: 'a\n\n *b*', style: 'verse' }, '<pre class="verse">a&#10;\n *b*</pre>'],
  ['a note', { type: 'note', title: 'Who', paragraphs: ['a', 'b'] }, '> [!NOTE]\n> #### Who\n>\n> a\n>\n> b'],
  [
    'a reference to a footnote',
    { type: 'paragraph', text: 'Many*', marks: [{ type: 'footnote', of: 0, from: 4, to: 5, note: 2 }] },
    'Many[^2]',
  ],
  ['footnotes', { type: 'footnotes', notes: ['a', 'b\nc'], start: 2 }, '[^2]: a\n[^3]: b\\\n    c'],
  [
    'a gallery',
    {
      type: 'gallery',
      images: [{ url: image.url, alt: 'Waves', width: null, height: null, caption: 'a', credit: null }],
      caption: 'b',
    },
    '![Waves](https://p.example/a.jpg)\n\n*a*\n\n*b*',
  ],
  [
    'a sound',
    { type: 'audio', url: 'https://p.example/a.mp3', caption: 'a' },
    '[Play it at p.example](https://p.example/a.mp3)\n\n*a*',
  ],
  [
    'a file',
    { type: 'file', url: 'https://p.example/a.pdf', name: 'a [b]' },
    String.raw`[a \[b\]](https://p.example/a.pdf)`,
  ],
  [
    'a table whose cells span others',
    {
      type: 'table',
      caption: null,
      head: null,
      rows: [
        ['a', ''],
        ['b', 'c'],
      ],
      spans: [{ row: 0, column: 0, rows: 1, columns: 2 }],
    },
    '<table><tbody><tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr></tbody></table>',
  ],
]

it.each(cases)('%s in Markdown', (_, block, markdown) => {
  expect(blockMarkdown(block, words)).toBe(markdown)
})

it('two lists of the same kind stay two in Markdown', () => {
  const lists = [true, true, false, false].map((ordered): Block => ({ type: 'list', ordered, items: ['a'] }))
  const html = new MarkdownIt({ html: true }).render(bodyMarkdown(lists, words).join('\n\n'))
  expect(html.match(/<[ou]l>/g)).toEqual(['<ol>', '<ol>', '<ul>', '<ul>'])
})

describe('in rendered Markdown, a hostile text', () => {
  // HTML is allowed, so that unescaped text would become an element.
  const reader = new MarkdownIt({ html: true })
  const read = (mark: string) => {
    return readHtml(reader.render(bodyMarkdown([...sampleBlocks(mark), ...sampleMarks(mark)], words).join('\n\n')))
  }
  // Where a mark is written as HTML, it has other names.
  const names: Readonly<Record<string, string>> = { s: 'del' }
  // Line feeds of a text are line breaks.
  const shapeOf = ({ tags }: ReturnType<typeof read>) =>
    tags.flatMap(({ name }) => (name === 'br' ? [] : [names[name] ?? name]))
  const ofMarkdown = [
    ' a|b || |',
    ' \\ \\| \\\\| \\',
    ' `code` *em* __strong__ ~~gone~~',
    '](javascript:alert(1)) ![x](javascript:alert(1)) [x]: y',
    '"title") <https://evil.example/> (',
    '\n\n# x\n\n> y\n- z\n1. one\n***\n    code',
    '&copy; &#35; &lt;',
    '!',
  ]

  it.each([...hostileMarks, ...ofMarkdown])('%j is escaped in every place of every block', (mark) => {
    const hostile = read(mark)
    expect(shapeOf(hostile)).toEqual(shapeOf(read('')))
    const shown = `The footing held.${mark}`.replace(/\s+/g, ' ').trim()
    const text = hostile.text.replace(/\s+/g, ' ')
    expect(text).toContain(shown)
    expect(text).toContain(`Concrete${mark}`.replace(/\s+/g, ' ').trim())
  })

  it('links only to the address of its block', () => {
    for (const mark of ofMarkdown) {
      const hosts = read(mark).tags.flatMap(({ attributes }) =>
        attributes.flatMap(([name, value]) => (/^(?:href|src)$/.test(name) ? [new URL(value).host] : [])),
      )
      expect(new Set(hosts)).toEqual(
        new Set(['pictures.example', 'www.video.example', 'video.example', 'linked.example']),
      )
    }
  })
})
