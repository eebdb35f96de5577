import { blockText, type Block } from '@broadsheet/model'
import { markWords } from '@broadsheet/model/testing'
import { expect, test } from 'vitest'
import { htmlToBlocks } from './html-to-blocks.ts'

const baseUrl = 'https://tidings.example/harbour/ferry'
const read = (html: string): Block[] => htmlToBlocks(html, { baseUrl })
const paragraph = (text: string): Block => ({ type: 'paragraph', text })
const image = {
  type: 'image',
  url: 'https://tidings.example/a.jpg',
  alt: '',
  width: null,
  height: null,
  caption: null,
  credit: null,
} as const

test.each<[string, string, Block[]]>([
  [
    'paragraphs',
    '<p>One <b>bold</b> &amp; <a href="/x">linked</a>.</p><p>Two.</p>',
    [
      markWords(
        paragraph('One bold & linked.'),
        ['bold', { type: 'strong' }],
        ['linked', { type: 'link', url: 'https://tidings.example/x' }],
      ),
      paragraph('Two.'),
    ],
  ],
  ['text without elements', ' One\n  line ', [paragraph('One line')]],
  ['a line break', 'One<br>line', [paragraph('One line')]],
  ['a doubled line break', 'One<br> <br/>Two', [paragraph('One'), paragraph('Two')]],
  ['unclosed paragraphs', '<p>One<p>Two', [paragraph('One'), paragraph('Two')]],
  ['text beside elements', '<div>One<p>Two</p>Three</div>', [paragraph('One'), paragraph('Two'), paragraph('Three')]],
  ['preformatted text', '<pre>One\nline\n\nTwo</pre>', [paragraph('One line'), paragraph('Two')]],
  [
    'what no reader sees',
    '<p hidden>A</p><div style="color:red; display: none">B</div><!-- C --><p>D</p>',
    [paragraph('D')],
  ],
  [
    'programs and drawings',
    '<script>a()</script><style>b{}</style><template>c</template><svg><text>d</text></svg>',
    [],
  ],
  ['a form', '<form><p>Your name</p><input><button>Send</button></form>', []],
  [
    'a page within a form',
    '<form><p>A</p><p>B</p><p>C</p><button>Send</button></form>',
    ['A', 'B', 'C'].map(paragraph),
  ],
  ['a rule', '<hr><p>A</p><hr><hr><p>B</p><hr>', [paragraph('A'), { type: 'separator' }, paragraph('B')]],
])('%s', (_, html, blocks) => {
  expect(read(html)).toEqual(blocks)
})

test.each([
  ['h1', 2],
  ['h2', 2],
  ['h3', 3],
  ['h4', 4],
  ['h6', 4],
])('<%s> is a heading of level %i', (name, level) => {
  const heading = { type: 'heading', level, text: 'The ferry' } as Block
  expect(read(`<${name}>The <i>ferry</i></${name}>`)).toEqual([markWords(heading, ['ferry', { type: 'emphasis' }])])
})

test('images within a heading come after it', () => {
  expect(read('<h2><img src="/a.jpg">Ferry</h2><h3> </h3>')).toEqual([
    { type: 'heading', level: 2, text: 'Ferry' },
    image,
  ])
})

test.each<[string, string, Block[]]>([
  ['a list', '<ul><li>One</li> <li><p>Two</p></li></ul>', [{ type: 'list', ordered: false, items: ['One', 'Two'] }]],
  [
    'a list within a list',
    '<ol><li>One<ul><li>Inner</li></ul></li><li>Two</ol>',
    [{ type: 'list', ordered: true, items: ['One', 'Inner', 'Two'] }],
  ],
  [
    'a list that places stories',
    '<ul><li><h3>One</h3><p>A</p></li></ul>',
    [{ type: 'heading', level: 3, text: 'One' }, paragraph('A')],
  ],
  ['a list of images', '<ul><li><img src="/a.jpg"></li><li>Quay</li></ul>', [image, paragraph('Quay')]],
  ['a list of nothing', '<ul><li> </li></ul>', []],
])('%s', (_, html, blocks) => {
  expect(read(html)).toEqual(blocks)
})

test('a list longer than a block allows becomes several', () => {
  const blocks = read(`<ul>${'<li>x'.repeat(1001)}</ul>`)
  expect(blocks.map((block) => block.type === 'list' && block.items.length)).toEqual([1000, 1])
})

test.each<[string, string, Block[]]>([
  [
    'a quote',
    '<blockquote>Late<p>again</p></blockquote>',
    [{ type: 'quote', paragraphs: ['Late', 'again'], credit: null }],
  ],
  [
    'the speaker',
    '<blockquote><p>Late</p><footer>— <cite>Ada Quill</cite></footer></blockquote>',
    [{ type: 'quote', paragraphs: ['Late'], credit: 'Ada Quill' }],
  ],
  [
    'a title named within it',
    '<blockquote>As <cite>The Quay</cite> wrote</blockquote>',
    [{ type: 'quote', paragraphs: ['As The Quay wrote'], credit: null }],
  ],
  ['a quote of nothing but a name', '<blockquote><cite>Ada Quill</cite></blockquote>', [paragraph('Ada Quill')]],
  [
    'an image within a quote',
    '<blockquote>Late<img src="/a.jpg"></blockquote>',
    [{ type: 'quote', paragraphs: ['Late'], credit: null }, image],
  ],
])('%s', (_, html, blocks) => {
  expect(read(html)).toEqual(blocks)
})

test.each<[string, string, Block[]]>([
  [
    'a relative address',
    '<img src="/a.jpg" alt=" The  quay " width="640px" height="480">',
    [{ ...image, alt: 'The quay', width: 640, height: 480 }],
  ],
  ['an image that is loaded late', '<img src="data:image/gif;base64,R0" data-src="/a.jpg">', [image]],
  ['the widest candidate', '<img srcset="/s.jpg 300w, /a.jpg 900w">', [image]],
  ['a picture with sources', '<picture><source srcset="/a.jpg"><img src="data:,"></picture>', [image]],
  ['the image for readers without script', '<img class="lazy"><noscript><img src="/a.jpg"></noscript>', [image]],
  ['the same image for readers without script', '<img src="/a.jpg"><noscript><img src="/b.jpg"></noscript>', [image]],
  ['an image that counts readers', '<img src="/a.jpg" width="1" height="1"><img src="/a.jpg" width="0">', []],
  [
    'addresses that are none',
    '<img src="javascript:a()"><img src="data:image/png;base64,R0"><img src="http://"><img>',
    [],
  ],
  ['an image within a line', '<p>One <img src="/a.jpg"> two</p>', [paragraph('One'), image, paragraph('two')]],
  [
    'a figure',
    '<figure><img src="/a.jpg"><figcaption>The quay <span class="credit">Ada Quill</span></figcaption></figure>',
    [{ ...image, caption: 'The quay', credit: 'Ada Quill' }],
  ],
  [
    'a figure of WordPress',
    '<div class="wp-caption"><img src="/a.jpg"><p class="wp-caption-text">The quay</p></div>',
    [{ ...image, caption: 'The quay' }],
  ],
  ['the caption of a lost image', '<figure><img src="data:,"><figcaption>The quay</figcaption></figure>', []],
  [
    'a caption below text',
    '<figure><pre>a b</pre><figcaption>A listing</figcaption></figure>',
    [paragraph('a b'), paragraph('A listing')],
  ],
])('%s', (_, html, blocks) => {
  expect(read(html)).toEqual(blocks)
})

test('without a base only absolute addresses remain', () => {
  expect(htmlToBlocks('<img src="/b.jpg"><img src="https://tidings.example/a.jpg">', { baseUrl: null })).toEqual([
    image,
  ])
})

test.each<[string, string, Block[]]>([
  [
    'a frame',
    '<iframe src="//film.example/1" title="The bell"></iframe>',
    [{ type: 'embed', url: 'https://film.example/1', title: 'The bell' }],
  ],
  [
    'a film',
    '<video><source src="http://film.example/1.mp4">No film here.</video>',
    [{ type: 'embed', url: 'https://film.example/1.mp4', title: null }],
  ],
  [
    'a sound with a caption',
    '<figure><audio src="/1.mp3"></audio><figcaption>The bell</figcaption></figure>',
    [{ type: 'embed', url: 'https://tidings.example/1.mp3', title: 'The bell' }],
  ],
  [
    'a post',
    '<blockquote class="twitter-tweet">Late! <a href="https://post.example/1">June 3</a></blockquote>',
    [{ type: 'embed', url: 'https://post.example/1', title: 'Late! June 3' }],
  ],
  ['a frame that counts readers', '<iframe src="https://count.example/" width="0" height="0"></iframe>', []],
  ['a frame that runs a program', '<iframe src="javascript:alert(1)"></iframe><embed src="data:text/html,x">', []],
])('%s', (_, html, blocks) => {
  expect(read(html)).toEqual(blocks)
})

test.each<[string, string, Block[]]>([
  [
    'a table',
    '<table><caption>Tides</caption><tr><th>Day<th>Hour</tr><tr><td>Monday<td>6</tr><tr><td colspan=2>None</tr></table>',
    [
      {
        type: 'table',
        caption: 'Tides',
        head: ['Day', 'Hour'],
        rows: [
          ['Monday', '6'],
          ['None', ''],
        ],
      },
    ],
  ],
  [
    'a table whose rows are named',
    '<table><tr><th>Monday</th><td>6</td></tr><tr><th>Sunday</th><td>7</td></tr></table>',
    [
      {
        type: 'table',
        caption: null,
        head: null,
        rows: [
          ['Monday', '6'],
          ['Sunday', '7'],
        ],
      },
    ],
  ],
  [
    'a table that places text',
    '<table><tr><td><p>A</p><p>B</p></td><td>C</td></tr><tr><td>D</td></tr></table>',
    ['A', 'B', 'C', 'D'].map(paragraph),
  ],
  ['a table of one row', '<table><tr><td>A</td><td>B</td></tr></table>', ['A', 'B'].map(paragraph)],
  [
    'a table that only places text',
    '<table role="presentation"><tr><td>A<td>B</tr><tr><td>C<td>D</tr></table>',
    ['A', 'B', 'C', 'D'].map(paragraph),
  ],
  ['text between rows', '<table><tr><td>A</td></tr><div>B</div></table>', ['A', 'B'].map(paragraph)],
])('%s', (_, html, blocks) => {
  expect(read(html)).toEqual(blocks)
})

test('deeply nested elements are parsed', () => {
  const html = `${'<div><blockquote><ul><li>'.repeat(5000)}deep<script>a()</script>`
  expect(read(html).map(blockText)).toEqual(['deep'])
})

test('a very long text is parsed completely', () => {
  expect(read(`<div><blockquote>${'<p>x</p>'.repeat(200_000)}`)).toHaveLength(200)
})
