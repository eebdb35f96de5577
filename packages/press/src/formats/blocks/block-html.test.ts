import type { Block } from '@broadsheet/model'
import { describe, expect, it } from 'vitest'
import { hostileMarks } from '../../../testing/hostile-marks.ts'
import { readHtml } from '../../../testing/read-html.ts'
import { sampleBlocks, sampleMarks } from '../../../testing/sample-blocks.ts'
import { wordsFor } from '../../words/words-for.ts'
import { blockHtml } from './block-html.ts'

const words = wordsFor('en')
const image = { type: 'image', url: 'https://p.example/a.jpg', alt: 'Waves' } as const

const cases: [shown: string, block: Block, html: string][] = [
  ['a paragraph', { type: 'paragraph', text: 'a & b' }, '<p>a &amp; b</p>'],
  ['a heading of level 2', { type: 'heading', level: 2, text: 'a' }, '<h2>a</h2>'],
  ['a heading of level 3', { type: 'heading', level: 3, text: 'a' }, '<h3>a</h3>'],
  ['a heading of level 4', { type: 'heading', level: 4, text: 'a' }, '<h4>a</h4>'],
  ['a list', { type: 'list', ordered: false, items: ['a', 'b'] }, '<ul><li>a</li><li>b</li></ul>'],
  ['an ordered list', { type: 'list', ordered: true, items: ['a', 'b'] }, '<ol><li>a</li><li>b</li></ol>'],
  ['a quote', { type: 'quote', paragraphs: ['a', 'b'], credit: null }, '<blockquote><p>a</p><p>b</p></blockquote>'],
  [
    'a quote with a credit',
    { type: 'quote', paragraphs: ['a'], credit: 'Petra' },
    '<figure><blockquote><p>a</p></blockquote><figcaption>Petra</figcaption></figure>',
  ],
  [
    'an image',
    { ...image, width: 16, height: 9, caption: 'At three', credit: 'Nell' },
    '<figure><img src="https://p.example/a.jpg" alt="Waves" width="16" height="9" /><figcaption>At three (Nell)</figcaption></figure>',
  ],
  [
    'an image of which little is known',
    { ...image, alt: '', width: 16, height: null, caption: null, credit: null },
    '<figure><img src="https://p.example/a.jpg" alt="" /></figure>',
  ],
  [
    'an image with a credit alone',
    { ...image, width: null, height: null, caption: null, credit: 'Nell' },
    '<figure><img src="https://p.example/a.jpg" alt="Waves" /><figcaption>Nell</figcaption></figure>',
  ],
  [
    'an embed',
    { type: 'embed', url: 'https://www.v.example/1?a=1&b=2', title: 'The song' },
    '<p><a href="https://www.v.example/1?a=1&amp;b=2">The song (v.example)</a></p>',
  ],
  [
    'an embed without a title',
    { type: 'embed', url: 'https://v.example/1', title: null },
    '<p><a href="https://v.example/1">See it at v.example</a></p>',
  ],
  [
    'a table',
    { type: 'table', caption: 'Stones', head: ['', 'Depth'], rows: [['Top', '1'], ['Foot']] },
    '<table><caption>Stones</caption><thead><tr><td></td><th scope="col">Depth</th></tr></thead>' +
      '<tbody><tr><th scope="row">Top</th><td>1</td></tr><tr><th scope="row">Foot</th><td></td></tr></tbody></table>',
  ],
  [
    'a table of cells alone',
    { type: 'table', caption: null, head: null, rows: [['a', 'b']] },
    '<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>',
  ],
  ['a separator', { type: 'separator' }, '<hr />'],
]

it.each(cases)('%s in HTML', (_, block, html) => {
  expect(blockHtml(block, words).markup).toBe(html)
})

describe('in HTML, a hostile text', () => {
  const htmlOf = (mark: string) =>
    [...sampleBlocks(mark), ...sampleMarks(mark)].map((block) => blockHtml(block, words).markup).join('')
  const shapeOf = (html: string) =>
    readHtml(html).tags.map(({ name, attributes }) => [name, ...attributes.map(([at]) => at)])

  it.each(hostileMarks)('%s is escaped in every place of every block', (mark) => {
    expect(shapeOf(htmlOf(mark))).toEqual(shapeOf(htmlOf('')))
  })
})
