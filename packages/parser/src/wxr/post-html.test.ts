import type { Block } from '@broadsheet/model'
import { describe, expect, test } from 'vitest'
import { htmlToBlocks } from '../html/html-to-blocks.ts'
import type { OmissionKind } from '../result/omission.ts'
import type { Attachment } from './attachments.ts'
import { postHtml } from './post-html.ts'

const library = 'https://quay.example/wp-content/uploads'
const file = (kind: Attachment['kind'], name: string, more: Partial<Attachment> = {}): Attachment => ({
  kind,
  url: `${library}/${name}`,
  alt: '',
  title: `The ${name}`,
  caption: null,
  description: '',
  parent: '0',
  page: null,
  width: null,
  height: null,
  ...more,
})
const attachments = new Map([
  ['1', file('image', 'gull.jpg', { alt: 'A gull' })],
  ['2', file('image', 'tide.jpg', { caption: 'High tide', parent: '7' })],
  ['3', file('audio', 'horn.mp3')],
  ['4', file('audio', 'bell.mp3', { caption: 'A bell', parent: '7' })],
  ['5', file('video', 'fog.mp4', { parent: '8' })],
  ['6', file('file', 'minutes.pdf', { parent: '7' })],
])

function read(content: string): { blocks: Block[]; lost: OmissionKind[] } {
  const lost: OmissionKind[] = []
  const html = postHtml(content, { attachments, post: '7' }, lost)
  return { blocks: htmlToBlocks(html, { baseUrl: 'https://quay.example/' }), lost }
}

/** The file names, of players and images, and the words of other blocks. */
function partsOf(blocks: readonly Block[]): unknown[] {
  return blocks.map((block) => {
    if (block.type === 'gallery') return block.images.map(({ url }) => url.replace(`${library}/`, ''))
    if ('url' in block) return block.url.replace(`${library}/`, '')
    return 'text' in block ? block.text : 'items' in block ? block.items : block.type
  })
}

test('a shortcode in brackets of its own is a text', () => {
  const { blocks, lost } = read('Write [[caption]a text[/caption]] or [[gallery]].')
  expect(blocks).toMatchObject([{ text: 'Write [caption]a text[/caption] or [gallery].' }])
  expect(lost).toEqual([])
})

describe('a gallery', () => {
  test.each([
    ['[gallery ids="2,1"]', [['tide.jpg', 'gull.jpg']]],
    ['[gallery include="1"]', [['gull.jpg']]],
    ['[gallery]', [['tide.jpg']]],
    ['[gallery exclude="2"]', []],
    ['[gallery id="0"]', [['gull.jpg']]],
  ])('%s has the images %j', (content, images) => {
    expect(partsOf(read(content).blocks)).toEqual(images)
  })

  test('tells how many of its images the export does not name', () => {
    expect(read('[gallery ids="1,98,99"]').lost).toEqual(['missing-file', 'missing-file'])
    expect(read('[gallery id="98"]').lost).toEqual(['shortcode'])
  })
})

test.each([
  ['[playlist ids="3,4"]', ['horn.mp3', 'bell.mp3'], ['The horn.mp3', 'A bell']],
  ['[playlist]', ['bell.mp3'], ['A bell']],
  ['[playlist type="video" id="8"]', ['fog.mp4'], ['The fog.mp4']],
])('the playlist %s plays %j', (content, urls, captions) => {
  const { blocks } = read(content)
  expect(partsOf(blocks)).toEqual(urls)
  expect(blocks.map((block) => 'caption' in block && block.caption)).toEqual(captions)
})

test('a film with content in its shortcode is still the film', () => {
  const { blocks } = read(`[video src="${library}/fog.mp4"]<track src="${library}/fog.vtt">[/video]`)
  expect(blocks).toEqual([{ type: 'video', url: `${library}/fog.mp4`, poster: null, caption: null }])
})

test.each([
  ['horn.mp3', 'audio'],
  ['fog.mp4?x=1', 'video'],
  ['page', 'embed'],
])('the address of %s on a line of its own becomes a block of the type %s', (name, type) => {
  expect(read(`Before.\n\n${library}/${name}\n\nBehind.`).blocks).toMatchObject([
    { type: 'paragraph' },
    { type, url: `${library}/${name}` },
    { type: 'paragraph' },
  ])
})

test.each(['One.<!--more-->Two.', 'One.<!--more Go on-->Two.', 'One. <!--nextpage-->\nTwo.'])(
  'the end of an opening or a page ends a paragraph: %s',
  (content) => {
    expect(partsOf(read(content).blocks)).toEqual(['One.', 'Two.'])
  },
)

test('an address on its own line of a listing stays in the listing', () => {
  const text = 'a\nhttps://quay.example/alone\nb'
  expect(read(`<!-- wp:preformatted --><pre>${text}</pre><!-- /wp:preformatted -->`).blocks).toEqual([
    { type: 'preformatted', text, style: 'plain' },
  ])
})

describe('an image', () => {
  const cover = (attributes: string) =>
    `<!-- wp:cover --><div class="wp-block-cover"><div ${attributes}></div><p>Words</p></div><!-- /wp:cover -->`

  test.each([
    `style="background-position:50% 50%;background-image:url(${library}/gull.jpg)"`,
    `style="background-image:url(&quot;${library}/gull.jpg&quot;)"`,
    `style="background-image: url('${library}/gull.jpg')"`,
  ])('that only a style names stands in the text: %s', (attributes) => {
    const alt = 'A gull'
    expect(read(cover(`role="img" aria-label="${alt}" ${attributes}`)).blocks).toMatchObject([
      { type: 'image', url: `${library}/gull.jpg`, alt },
      { text: 'Words' },
    ])
  })

  test('that a style and an element name stands there once', () => {
    const html = `<figure style="background-image:url(${library}/gull.jpg)"><img src="${library}/gull.jpg"></figure>`
    expect(partsOf(read(html).blocks)).toEqual(['gull.jpg'])
  })

  test('in a style without a full address is none', () => {
    expect(partsOf(read(cover('style="background-image:url(data:image/gif;base64,R0)"')).blocks)).toEqual(['Words'])
  })

  test('that links to its whole is shown whole', () => {
    const image = `<img src="${library}/seal-300x200.jpg" width="300" height="200">`
    expect(read(`<a href="${library}/seal.jpg">${image}</a>`).blocks).toMatchObject([
      { url: `${library}/seal.jpg`, width: null, height: null },
    ])
    expect(read(`<a href="${library}/tide.jpg">${image}</a>`).blocks).toMatchObject([
      { url: `${library}/seal-300x200.jpg`, width: 300 },
    ])
  })

  test('behind a group is told', () => {
    const style = { background: { backgroundImage: { url: `${library}/gull.jpg` } } }
    const content = `<!-- wp:group ${JSON.stringify({ style })} --><div><p>Words</p></div><!-- /wp:group -->`
    expect(read(content)).toMatchObject({ blocks: [{ text: 'Words' }], lost: ['background-image'] })
  })
})

describe('a block without content', () => {
  const around = (blocks: string) =>
    `<!-- wp:paragraph --><p>A</p><!-- /wp:paragraph -->${blocks}<!-- wp:paragraph --><p>B</p><!-- /wp:paragraph -->`

  test.each([
    '<!-- wp:latest-posts {"postsToShow":3} /-->',
    '<!-- wp:core/tag-cloud /-->',
    '<!-- wp:acme/map {"lat":1} /-->',
    '<!-- wp:query {"queryId":1} --><div><!-- wp:post-title /--><p>Nothing found.</p></div><!-- /wp:query -->',
    '<!-- wp:navigation --><!-- wp:navigation-link {"label":"Home"} /--><!-- /wp:navigation -->',
  ])('that the blog fills is told, with all in it as one: %s', (block) => {
    const { blocks, lost } = read(around(block))
    expect(partsOf(blocks)).toEqual(['A', 'B'])
    expect(lost).toEqual(['drawn-block'])
  })

  test.each(['<!-- wp:paragraph /-->', '<!-- wp:spacer {"height":"9px"} /-->', '<!-- wp:core-embed/vimeo /-->'])(
    'that an editor left empty is nothing: %s',
    (block) => {
      expect(read(around(block)).lost).toEqual([])
    },
  )

  test('that leads to a social network is a link', () => {
    const links = [
      { url: 'https://social.example/quay', label: 'Our page' },
      { url: 'https://x.example/', service: 'x' },
      { url: 'feed.example/rss', service: 'feed' },
      { url: 'desk@quay.example', service: 'mail' },
    ]
    const inner = links.map((link) => `<!-- wp:social-link ${JSON.stringify(link)} /-->`).join('')
    const { blocks, lost } = read(`<!-- wp:social-links --><ul>${inner}</ul><!-- /wp:social-links -->`)
    expect(blocks).toMatchObject([
      {
        items: ['Our page', 'X', 'RSS Feed', 'Mail'],
        marks: [
          { url: 'https://social.example/quay' },
          { url: 'https://x.example/' },
          { url: 'https://feed.example/rss' },
          { url: 'mailto:desk@quay.example' },
        ],
      },
    ])
    expect(lost).toEqual([])
  })
})

test.each([
  '<!-- wp:query -->',
  '<!-- wp:x {',
  '<a href="',
  '<a><img>',
  '<div style="background-image:url(',
  '<!-- wp:x {} }',
])('two hundred thousand of %s are read', (words) => {
  expect(postHtml(words.repeat(200_000), { attachments, post: '7' }).length).toBeGreaterThanOrEqual(0)
})
