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
    '<figure><img src="https://p.example/a.jpg" alt="Waves" width="16" height="9" /><figcaption>At three (<cite>Nell</cite>)</figcaption></figure>',
  ],
  [
    'an image of which little is known',
    { ...image, alt: '', width: 16, height: null, caption: null, credit: null },
    '<figure><img src="https://p.example/a.jpg" alt="" width="16" /></figure>',
  ],
  [
    'an image with a credit alone',
    { ...image, width: null, height: null, caption: null, credit: 'Nell' },
    '<figure><img src="https://p.example/a.jpg" alt="Waves" /><figcaption><cite>Nell</cite></figcaption></figure>',
  ],
  [
    'an embed',
    { type: 'embed', url: 'https://www.v.example/1?a=1&b=2', title: 'The song' },
    '<p class="embed"><a href="https://www.v.example/1?a=1&amp;b=2">The song</a> (<small>v.example</small>)</p>',
  ],
  [
    'an embed without a title',
    { type: 'embed', url: 'https://v.example/1', title: null },
    '<p class="embed"><a href="https://v.example/1" class="untitled">See it at v.example</a></p>',
  ],
  [
    'a bookmark',
    { type: 'embed', url: 'https://v.example/1', title: 'A song', description: 'Of the sea.', provider: 'Vee' },
    '<figure class="embed"><p><a href="https://v.example/1">A song</a> (<small>Vee</small>)</p><figcaption>Of the sea.</figcaption></figure>',
  ],
  ['a line break', { type: 'paragraph', text: 'a\nb' }, '<p>a<br />b</p>'],
  [
    'lists in a list',
    {
      type: 'list',
      ordered: true,
      start: 3,
      items: ['a', 'b', 'c', 'd'],
      places: [
        { depth: 0, ordered: true },
        { depth: 1, ordered: false },
        { depth: 1, ordered: true, number: 9 },
        { depth: 0, ordered: true, number: 7 },
      ],
    },
    '<ol start="3"><li>a<ul><li>b</li></ul><ol start="9"><li>c</li></ol></li><li value="7">d</li></ol>',
  ],
  [
    'code',
    { type: 'preformatted', text: '\nif (a < b) {\n  go()', style: 'code', language: 'js' },
    '<pre>\n<code class="language-js">\nif (a &lt; b) {\n  go()</code></pre>',
  ],
  ['verse', { type: 'preformatted', text: 'a\n  b', style: 'verse' }, '<pre class="verse">a\n  b</pre>'],
  [
    'a note',
    { type: 'note', title: 'Who', paragraphs: ['a', 'b'] },
    '<aside class="note"><h4>Who</h4><p>a</p><p>b</p></aside>',
  ],
  [
    'a footnote and its reference',
    { type: 'footnotes', notes: ['a'], start: 2, marks: [{ type: 'footnote', of: 0, from: 0, to: 1, note: 3 }] },
    '<ol class="footnotes" start="2"><li id="note-2"><sup class="footnote"><a href="#note-3">a</a></sup></li></ol>',
  ],
  [
    'a gallery',
    {
      type: 'gallery',
      images: [{ url: image.url, alt: 'Waves', width: null, height: null, caption: 'a', credit: null }],
      caption: 'b',
    },
    '<figure class="gallery"><figure><img src="https://p.example/a.jpg" alt="Waves" /><figcaption>a</figcaption></figure><figcaption>b</figcaption></figure>',
  ],
  [
    'a sound',
    { type: 'audio', url: 'https://p.example/a.mp3', caption: 'a' },
    '<figure><audio src="https://p.example/a.mp3" controls="" preload="none"></audio><figcaption>a</figcaption></figure>',
  ],
  [
    'a film',
    { type: 'video', url: 'https://p.example/a.mp4', poster: 'https://p.example/a.jpg', caption: null },
    '<figure><video src="https://p.example/a.mp4" controls="" preload="none" poster="https://p.example/a.jpg"></video></figure>',
  ],
  [
    'a file',
    { type: 'file', url: 'https://p.example/a.pdf', name: 'a & b' },
    '<p class="file"><a href="https://p.example/a.pdf" download="">a &amp; b</a></p>',
  ],
  [
    'a table whose cells span others',
    {
      type: 'table',
      caption: null,
      head: ['Ship', '', 'Hour'],
      rows: [
        ['Gull', 'a', '1'],
        ['', 'b', '2'],
      ],
      spans: [
        { row: 0, column: 0, rows: 1, columns: 2 },
        { row: 1, column: 0, rows: 2, columns: 1 },
      ],
    },
    '<table><thead><tr><th scope="colgroup" colspan="2">Ship</th><th scope="col">Hour</th></tr></thead><tbody><tr><td rowspan="2">Gull</td><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></tbody></table>',
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
