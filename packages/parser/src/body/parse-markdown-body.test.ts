import type { Block } from '@broadsheet/model'
import { markWords } from '@broadsheet/model/testing'
import { expect, test } from 'vitest'
import { parseMarkdownBody } from './parse-markdown-body.ts'

const read = (text: string) => parseMarkdownBody(text, 'https://quay.example/news/')
const paragraph = (text: string): Block => ({ type: 'paragraph', text })

test.each([
  [
    'marks within a line',
    'A **bold**, _slanted_, ~~struck~~ `word` and [a link](x).',
    [
      markWords(
        paragraph('A bold, slanted, struck word and a link.'),
        ['bold', { type: 'strong' }],
        ['slanted', { type: 'emphasis' }],
        ['struck', { type: 'deleted' }],
        ['word', { type: 'code' }],
        ['a link', { type: 'link', url: 'https://quay.example/news/x' }],
      ),
    ],
  ],
  ['a link that runs a script', '[words](javascript:alert(1))', [paragraph('words')]],
  ['character references', 'caf&eacute; &amp; bar &lt;b&gt;', [paragraph('café & bar <b>')]],
  ['HTML set in from the margin', '<div>\n\n     <p>\n       One\n     </p>\n\n</div>', [paragraph('One')]],
  [
    'a list in a list',
    '- One\n- Two\n\n1. First',
    [
      { type: 'list', ordered: false, items: ['One', 'Two'] },
      { type: 'list', ordered: true, items: ['First'] },
    ],
  ],
  [
    'an address of another page',
    'See [the tide]({{< ref "/tide" >}} "Tide").',
    [
      markWords(paragraph('See the tide.'), [
        'the tide',
        { type: 'link', url: 'https://quay.example/tide', title: 'Tide' },
      ]),
    ],
  ],
  [
    'a frame of Hugo',
    '{{< youtube id="abc-1" title="x" >}}',
    [{ type: 'embed', url: 'https://www.youtube.com/watch?v=abc-1', title: null }],
  ],
  [
    'an image of Hugo',
    '{{< figure src="tide.jpg" alt="Low \'tide\'" caption="The bay" >}}',
    [
      {
        type: 'image',
        url: 'https://quay.example/news/tide.jpg',
        alt: "Low 'tide'",
        width: null,
        height: null,
        caption: 'The bay',
        credit: null,
      },
    ],
  ],
  [
    'what a template call encloses',
    '{{% note %}}\nMind **the gap**.\n{{% /note %}}\n\n{% include x.html %}',
    [markWords(paragraph('Mind the gap.'), ['the gap', { type: 'strong' }])],
  ],
  ['braces that call nothing', 'A set {{1, 2}} of {two}.', [paragraph('A set {{1, 2}} of {two}.')]],
])('%s', (_, text, blocks) => {
  expect(read(text)).toEqual(blocks)
})

const image = {
  type: 'image',
  url: 'https://a.example/b.jpg',
  alt: 'a',
  width: null,
  height: null,
  caption: null,
  credit: null,
}
const list = (ordered: boolean, ...items: string[]): Block => ({ type: 'list', ordered, items })
const heading = (level: 2 | 3 | 4, text: string): Block => ({ type: 'heading', level, text })
const linked = (text: string, from: number, to: number): Block => ({
  type: 'paragraph',
  text,
  marks: [{ type: 'link', of: 0, from, to, url: URL.parse(text.slice(from, to))?.href ?? '' }],
})
const embed = (url: string, title: string | null): Block => ({ type: 'embed', url, title })
const table = (head: string[] | null, rows: string[][], caption: string | null = null): Block => ({
  type: 'table',
  caption,
  head,
  rows,
})

test.each([
  [
    '## Why\nIt left.\n- one\n- two\n\nAfter.',
    [heading(2, 'Why'), paragraph('It left.'), list(false, 'one', 'two'), paragraph('After.')],
  ],
  ['  It left.  \r\n\r\n\r\n  ', [paragraph('It left.')]],
  ['It left\nat noon.', [paragraph('It left at noon.')]],
  ['##No heading', [paragraph('##No heading')]],
  ['# Large', [heading(2, 'Large')]],
  ['Large\n=====', [heading(2, 'Large')]],
  ['##### Small ##', [heading(4, 'Small')]],
  ['-', []],
  ['* one\n* two', [list(false, 'one', 'two')]],
  ['+ one\n+ two', [list(false, 'one', 'two')]],
  ['1) one\n2) two', [list(true, 'one', 'two')]],
  ['7. one\n7. two', [{ ...list(true, 'one', 'two'), start: 7 }]],
  ['one  \ntwo\\\nthree', [paragraph('one\ntwo\nthree')]],
  ['- one\n- two\n\n* three', [list(false, 'one', 'two'), list(false, 'three')]],
  [
    '> [!NOTE]\n> ## Who\n> A *pilot*.\n>\n> — Nell\n\nLate.',
    [
      markWords({ type: 'note', title: 'Who', paragraphs: ['A pilot.', '— Nell'] }, ['pilot', { type: 'emphasis' }]),
      paragraph('Late.'),
    ],
  ],
  ['> [!NOTE] is a sign', [{ type: 'quote', paragraphs: ['[!NOTE] is a sign'], credit: null }]],
  [
    'Many[^b] went[^a], some[^b] came.[^none]\n\n[^a]: By *count*.\n[^b]: Two\n    lines.\n\nLate.',
    [
      {
        ...paragraph('Many1 went2, some1 came.[^none]'),
        marks: [
          { type: 'footnote', of: 0, from: 4, to: 5, note: 1 },
          { type: 'footnote', of: 0, from: 10, to: 11, note: 2 },
          { type: 'footnote', of: 0, from: 17, to: 18, note: 1 },
        ],
      },
      paragraph('Late.'),
      markWords({ type: 'footnotes', notes: ['Two lines.', 'By count.'] }, ['count', { type: 'emphasis' }]),
    ],
  ],
  ['> — Nell', [{ type: 'quote', paragraphs: ['— Nell'], credit: null }]],
  ['> Late.\n> — Nell', [{ type: 'quote', paragraphs: ['Late.'], credit: 'Nell' }]],
  [
    '> Late.\n>\n> Again.\n>\n> — Nell *Harrow*',
    [
      markWords({ type: 'quote', paragraphs: ['Late.', 'Again.'], credit: 'Nell Harrow' }, [
        'Harrow',
        { type: 'emphasis' },
      ]),
    ],
  ],
  ['> Late — very\n> late.', [{ type: 'quote', paragraphs: ['Late — very late.'], credit: null }]],
  ['| a | b |\n| - | - |\n| 1 | *2* |', [markWords(table(['a', 'b'], [['1', '2']]), ['2', { type: 'emphasis' }])]],
  [
    '| a | b |\n| c |  |',
    [
      table(null, [
        ['a', 'b'],
        ['c', ''],
      ]),
    ],
  ],
  ['|= Tides\n| a\n| b', [table(null, [['a'], ['b']], 'Tides')]],
  ['|=\n| a \\| b |', [table(null, [['a | b']])]],
  ['| a | b', [paragraph('| a | b')]],
  ['See https://a.example now', [linked('See https://a.example now', 4, 21)]],
  ['https://a.example/v', [embed('https://a.example/v', null)]],
  ['<https://a.example/v>', [embed('https://a.example/v', null)]],
  [
    '[A *film*](https://a.example/v)',
    [markWords(embed('https://a.example/v', 'A film'), ['film', { type: 'emphasis' }])],
  ],
  [
    '- [A film](https://a.example/v)',
    [markWords(list(false, 'A film'), ['A film', { type: 'link', url: 'https://a.example/v' }])],
  ],
  ['[A film](/v)', [paragraph('A film')]],
  ['At <last>.', [paragraph('At <last>.')]],
  ['<last>\n\nOne.', [paragraph('<last>'), paragraph('One.')]],
  ['At \\<last> `<b>` <i>', [markWords(paragraph('At <last> <b>'), ['<b>', { type: 'code' }])]],
  ['At <last>once</last>.', [paragraph('At'), paragraph('once'), paragraph('.')]],
  ['C:\\new', [paragraph('C:\\new')]],
  ['A\\u{a0}name, \\\\u{a0}', [paragraph('A\u00a0name, \\u{a0}')]],
  ['![a](https://a.example/b.jpg "The bay")', [{ ...image, caption: 'The bay' }]],
  ['![a](https://a.example/b.jpg =800x)', [{ ...image, width: 800 }]],
  [
    "![a](https://a.example/b.jpg =800x600 'The bay') — Nell / Wire",
    [{ ...image, width: 800, height: 600, caption: 'The bay', credit: 'Nell / Wire' }],
  ],
  ['![a](https://a.example/b.jpg) The bay.', [image, paragraph('The bay.')]],
  ['![a](https://a.example/b.jpg =0x9)', [linked('![a](https://a.example/b.jpg =0x9)', 5, 28)]],
  ['![a](javascript:alert(1))', []],
  ['[a](javascript:xss)', [paragraph('a')]],
  ['```js\nlet a\n  = 3\n```', [{ type: 'preformatted', text: 'let a\n  = 3', style: 'code', language: 'js' }]],
  ['<x-block n="0"></x-block>\n\nhttps://a.example/v', [embed('https://a.example/v', null)]],
])('%j is parsed as people mean it', (text, blocks) => {
  expect(parseMarkdownBody(text)).toEqual(blocks)
})
