import { blockText, type Block } from '@broadsheet/model'
import { markWords } from '@broadsheet/model/testing'
import { expect, test } from 'vitest'
import { image, paragraph, read } from '../../testing/read-blocks.ts'
import { htmlToBlocks } from './html-to-blocks.ts'

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
  ['a line break', 'One <br>\n  line', [paragraph('One\nline')]],
  [
    'quoted words',
    '<p>He said <q>no, <b>never</b></q>.</p>',
    [markWords(paragraph('He said “no, never”.'), ['never', { type: 'strong' }])],
  ],
  [
    'a formula, as it was written',
    '<p>So <math><semantics><mi>E</mi><annotation encoding="application/x-tex">E = mc^2</annotation></semantics></math>.</p>',
    [paragraph('So E = mc^2.')],
  ],
  ['a formula, by its characters', '<p><math><mi>a</mi><mo>+</mo><mi>b</mi></math></p>', [paragraph('a+b')]],
  ['a doubled line break', 'One<br> <br/>Two', [paragraph('One'), paragraph('Two')]],
  ['unclosed paragraphs', '<p>One<p>Two', [paragraph('One'), paragraph('Two')]],
  ['text beside elements', '<div>One<p>Two</p>Three</div>', [paragraph('One'), paragraph('Two'), paragraph('Three')]],
  ['a line break in a heading', '<h2>One<br>line</h2>', [{ type: 'heading', level: 2, text: 'One line' }]],
  [
    'preformatted text',
    '<pre>\n  One\r\nline\n\n\tTwo\n</pre>',
    [{ type: 'preformatted', text: '  One\nline\n\n\tTwo', style: 'plain' }],
  ],
  [
    'a program',
    '<pre><code class="hljs language-c++">if (a &lt; b) {\n  <span>go</span>()\n}\n</code></pre>',
    [{ type: 'preformatted', text: 'if (a < b) {\n  go()\n}', style: 'code', language: 'c++' }],
  ],
  [
    'a poem',
    '<pre class="wp-block-verse">The tide\n  <em>comes</em> in</pre>',
    [
      markWords({ type: 'preformatted', text: 'The tide\n  comes in', style: 'verse' }, [
        'comes',
        { type: 'emphasis' },
      ]),
    ],
  ],
  ['preformatted paragraphs', '<pre>One\nline<p>Two</p></pre>', [paragraph('One\nline'), paragraph('Two')]],
  ['preformatted nothing', '<pre> \n </pre>', []],
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
  ['the widest candidate', '<img srcset="/s.jpg 300w, /a.jpg 900w">', [{ ...image, width: 900 }]],
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
    [{ type: 'preformatted', text: 'a b', style: 'plain' }, paragraph('A listing')],
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
    [{ type: 'video', url: 'http://film.example/1.mp4', poster: null, caption: null }],
  ],
  [
    'a sound with a caption',
    '<figure><audio src="/1.mp3"></audio><figcaption>The bell</figcaption></figure>',
    [{ type: 'audio', url: 'https://tidings.example/1.mp3', caption: 'The bell' }],
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

test('deeply nested elements are parsed', () => {
  const html = `${'<div><blockquote><ul><li>'.repeat(5000)}deep<script>a()</script>`
  expect(read(html).map(blockText)).toEqual(['deep'])
})

test('a very long text is parsed completely', () => {
  expect(read(`<div><blockquote>${'<p>x</p>'.repeat(200_000)}`)).toHaveLength(200)
})
