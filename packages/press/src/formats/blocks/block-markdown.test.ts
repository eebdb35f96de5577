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
  ['a paragraph', { type: 'paragraph', text: '# a\nb' }, String.raw`\# a b`],
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
  const shapeOf = ({ tags }: ReturnType<typeof read>) => tags.map(({ name }) => names[name] ?? name)
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
    expect(hostile.text).toContain(shown)
    expect(hostile.text).toContain(`Concrete${mark}`.replace(/\s+/g, ' ').trim())
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
