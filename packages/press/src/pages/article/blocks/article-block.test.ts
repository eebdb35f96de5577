import { type Block, articlePath } from '@broadsheet/model'
import { describe, expect, it } from 'vitest'
import { sampleBlocks } from '../../../../testing/sample-blocks.ts'
import { samplePaper } from '../../../../testing/sample-paper.ts'
import { articlePage } from '../article-page.tsx'

const paper = samplePaper()
const image = {
  type: 'image',
  url: 'https://pictures.example/a.jpg',
  alt: 'Waves',
  width: 1600,
  height: 1000,
  caption: null,
  credit: null,
} as const

/** The content of the body's element. */
async function copyOf(body: Block[], dateline = false): Promise<string> {
  const article = { ...paper.article, body, credits: [], ...(dateline ? {} : { dateline: null }) }
  const html = String(articlePage({ ...paper, article, path: articlePath(article) }))
  return /<div class="copy">(.*?)<\/div><form/s.exec(html)?.[1] ?? ''
}

const paragraph = { type: 'paragraph', text: 'It pours.' } as const

const cases: [shown: string, block: Block, html: string][] = [
  ['a heading', { type: 'heading', level: 2, text: 'What held' }, '<h2>What held</h2>'],
  ['a list', { type: 'list', ordered: false, items: ['a', 'b'] }, '<ul><li>a</li><li>b</li></ul>'],
  ['an ordered list', { type: 'list', ordered: true, items: ['a', 'b'] }, '<ol><li>a</li><li>b</li></ol>'],
  ['a quote', { type: 'quote', paragraphs: ['a'], credit: null }, '<blockquote><p>a</p></blockquote>'],
  [
    'a quote with its credit outside of it',
    { type: 'quote', paragraphs: ['a'], credit: 'Petra' },
    '<figure><blockquote><p>a</p></blockquote><figcaption class="fine">Petra</figcaption></figure>',
  ],
  [
    'an image with its size, fetched when it is neared, without a word to its host',
    { ...image, caption: 'At three', credit: 'Nell' },
    '<figure><img src="https://pictures.example/a.jpg" alt="Waves" width="1600" height="1000" loading="lazy" ' +
      'decoding="async" referrerpolicy="no-referrer"/><figcaption class="fine">At three <small>Nell</small></figcaption></figure>',
  ],
  [
    'an image of half a size as one of none',
    { ...image, height: null },
    '<figure><img src="https://pictures.example/a.jpg" alt="Waves" loading="lazy" decoding="async" ' +
      'referrerpolicy="no-referrer"/></figure>',
  ],
  [
    'an image that is higher than wide as such',
    { ...image, height: 1601 },
    '<figure><img src="https://pictures.example/a.jpg" alt="Waves" class="tall" width="1600" height="1601" ' +
      'loading="lazy" decoding="async" referrerpolicy="no-referrer"/></figure>',
  ],
  [
    'an image of the paper by its path',
    { ...image, url: 'https://quay.example/images/a.jpg', alt: '' },
    '<figure><img src="/images/a.jpg" alt="" width="1600" height="1000" loading="lazy" decoding="async"/></figure>',
  ],
  [
    'an embed as a link that says where it leads',
    { type: 'embed', url: 'https://www.video.example/1', title: 'The song' },
    '<div class="embed"><a href="https://www.video.example/1">The song</a><span class="fine">video.example</span></div>',
  ],
  [
    'an embed without a title',
    { type: 'embed', url: 'https://video.example/1', title: null },
    '<div class="embed"><a href="https://video.example/1">See it at video.example</a></div>',
  ],
  [
    'a bookmark with what its page says',
    { type: 'embed', url: 'https://video.example/1', title: 'The song', description: 'Of <sea>', provider: 'Vee' },
    '<div class="embed"><a href="https://video.example/1">The song</a><p>Of &lt;sea&gt;</p><span class="fine">Vee</span></div>',
  ],
  [
    'the lines of a paragraph',
    { type: 'paragraph', text: 'a\nb', marks: [{ type: 'strong', of: 0, from: 2, to: 3 }] },
    '<p>a<br/><strong>b</strong></p>',
  ],
  [
    'lists in a list',
    {
      type: 'list',
      ordered: true,
      start: 3,
      items: ['a', 'b', 'c'],
      places: [
        { depth: 0, ordered: true },
        { depth: 1, ordered: false },
        { depth: 0, ordered: true, number: 7 },
      ],
    },
    '<ol start="3"><li>a<ul><li>b</li></ul></li><li value="7">c</li></ol>',
  ],
  [
    'code that scrolls',
    { type: 'preformatted', text: 'a\n  b', style: 'code' },
    '<pre class="code" tabindex="0"><code>a\n  b</code></pre>',
  ],
  ['verse', { type: 'preformatted', text: '\na\n  b', style: 'verse' }, '<pre class="verse">\n\na\n  b</pre>'],
  [
    'a note',
    { type: 'note', title: 'Who', paragraphs: ['a'] },
    '<aside class="note"><p><strong>Who</strong></p><p>a</p></aside>',
  ],
  [
    'a reference to a footnote',
    { type: 'paragraph', text: 'a1', marks: [{ type: 'footnote', of: 0, from: 1, to: 2, note: 1 }] },
    '<p>a<sup><a href="#note-1">1</a></sup></p>',
  ],
  ['footnotes', { type: 'footnotes', notes: ['a'] }, '<ol class="footnotes"><li id="note-1">a</li></ol>'],
  [
    'a sound',
    { type: 'audio', url: 'http://video.example/1.mp3', caption: 'a' },
    '<figure><audio src="https://video.example/1.mp3" controls="" preload="none"></audio><figcaption class="fine">a</figcaption></figure>',
  ],
  [
    'a film',
    { type: 'video', url: 'https://video.example/1.mp4', poster: null, caption: null },
    '<figure><video src="https://video.example/1.mp4" controls="" preload="none"></video></figure>',
  ],
  [
    'a file',
    { type: 'file', url: 'https://video.example/1.pdf', name: 'Minutes' },
    '<p class="embed"><a href="https://video.example/1.pdf" download="">Minutes</a><span class="fine">video.example</span></p>',
  ],
  [
    'a table in a region of its own that the keyboard reaches',
    { type: 'table', caption: 'Stones', head: ['', 'Depth'], rows: [['Top', '1']] },
    '<div class="table" role="region" aria-label="Stones" tabindex="0"><table><caption><span>Stones</span></caption>' +
      '<thead><tr><td></td><th scope="col" class="n">Depth</th></tr></thead>' +
      '<tbody><tr><th scope="row">Top</th><td class="n">1</td></tr></tbody></table></div>',
  ],
  [
    'a table of cells alone',
    { type: 'table', caption: null, head: null, rows: [['a', 'b']] },
    '<div class="table" role="region" aria-label="Table" tabindex="0"><table><tbody><tr><td>a</td><td>b</td></tr></tbody></table></div>',
  ],
  ['a separator', { type: 'separator' }, '<hr/>'],
]

describe('the article page shows', () => {
  it.each(cases)('%s', async (_, block, html) => {
    expect(await copyOf([paragraph, block])).toBe(`<p>It pours.</p>${html}`)
  })

  it('headings from level 2 without gaps', async () => {
    const headings = ([4, 3, 4] as const).map((level): Block => ({ type: 'heading', level, text: 'a' }))
    expect(await copyOf(headings)).toBe('<h3>a</h3><h2>a</h2><h3>a</h3>')
  })
})

describe('an image that opens an article', () => {
  it('is fetched at once, and before others', async () => {
    const copy = await copyOf([image, image])
    expect(copy.match(/loading="lazy"/g)).toHaveLength(1)
    expect(copy).toMatch(/^<figure><img [^>]*fetchpriority="high"[^>]*\/><\/figure><figure><img [^>]*loading="lazy"/)
    expect(copy.match(/fetchpriority/g)).toHaveLength(1)
  })
})

it('the dateline begins the first paragraph, whatever block comes before it', async () => {
  const copy = await copyOf([image, { type: 'heading', level: 2, text: 'What held' }, paragraph, paragraph], true)
  expect(copy).toContain(
    '</h2><p><span class="dateline">PORTO SOLENE (CW) &#8212; </span>It pours.</p><p>It pours.</p>',
  )
})

it('every block of an article is shown once, in order', async () => {
  const tags = [
    ...(await copyOf(sampleBlocks())).matchAll(/<(img|h\d|[uo]l|blockquote|a|table|hr|pre|aside|audio|video)[ />]/g),
  ]
  expect(tags.map(([, tag]) => tag).join(' ')).toBe(
    'img h2 h3 h4 ul ol blockquote blockquote a a table table hr img ol ul pre pre pre aside img img a audio video a table ol',
  )
})
