import { describe, expect, test } from 'vitest'
import { field, item, meta, readItems as read, type Post } from '../../testing/wxr-items.ts'
import { readWxr } from './read-wxr.ts'

function textsOf(...items: Post[]): unknown[] {
  return read(...items).items.map((each) => (each.ok ? each.draft.body.map((block) => textOf(block)) : each.reason))
}

function textOf(block: object): unknown {
  if ('notes' in block) return block.notes
  return 'text' in block ? block.text : 'items' in block ? block.items : block
}

const reference = (ref: number) => `<!-- wp:block {"ref":${ref}} /-->`
const paragraph = (text: string) => `<!-- wp:paragraph --><p>${text}</p><!-- /wp:paragraph -->`

describe('a shared block', () => {
  test('stands in each post that refers to it, wherever the block is in the export', () => {
    const shared = { id: 9, type: 'wp_block', content: paragraph('Shared.') }
    const post = { content: `${paragraph('Before.')}${reference(9)}${paragraph('Behind.')}` }
    expect(textsOf(shared, post)).toEqual([['Before.', 'Shared.', 'Behind.']])
    expect(textsOf(post, shared)).toEqual([['Before.', 'Shared.', 'Behind.']])
  })

  test('may hold others, but not itself', () => {
    const one = { id: 8, type: 'wp_block', content: paragraph('One.') + reference(9) }
    const two = { id: 9, type: 'wp_block', content: paragraph('Two.') + reference(8) }
    expect(textsOf(one, two, { content: reference(8) })).toEqual([['One.', 'Two.']])
  })

  test('that is missing or not published is omitted, and counted', () => {
    const draft = { id: 9, type: 'wp_block', content: paragraph('No.'), more: '<wp:status>draft</wp:status>' }
    const { items } = read(draft, { content: paragraph('Text.') + reference(7) + reference(9) })
    expect(items).toMatchObject([{ ok: true, omitted: [{ kind: 'shared-block', count: 2 }] }])
  })

  test('does not multiply without end', () => {
    const blocks = Array.from({ length: 30 }, (_, at) => ({
      id: 100 + at,
      type: 'wp_block',
      content: paragraph('x') + reference(101 + at).repeat(2),
    }))
    expect(read(...blocks, { content: reference(100) }).items).toHaveLength(1)
  })
})

describe('footnotes', () => {
  const stored = (notes: object[]) => meta('footnotes', JSON.stringify(notes))
  const text = '<p>It carries 400<sup data-fn="a1" class="fn"><a href="#a1" id="a1-link">1</a></sup> a day.</p>'
  const more = stored([
    { id: 'a1', content: 'Count of <em>March</em>.' },
    { id: 'b2', content: 'And of May.' },
  ])

  test('stand in the place of their block', () => {
    const content = `${text}<!-- wp:footnotes /-->${paragraph('Behind.')}`
    expect(textsOf({ content, more })).toEqual([
      ['It carries 4001 a day.', ['Count of March.', 'And of May.'], 'Behind.'],
    ])
  })

  test('stand at the end without their block', () => {
    expect(textsOf({ content: text, more })).toEqual([['It carries 4001 a day.', ['Count of March.', 'And of May.']]])
  })

  test.each(['', '[', '{}', '[{"id":1}]', '"x"'])('that are stored as %j are none', (value) => {
    expect(textsOf({ content: '<p>Text.</p>', more: meta('footnotes', value) })).toEqual([['Text.']])
  })
})

test('a block that is bound to a field of its post shows the field', () => {
  const attributes = { metadata: { bindings: { content: { source: 'core/post-meta', args: { key: 'mood' } } } } }
  const content = `<!-- wp:paragraph ${JSON.stringify(attributes)} --><p>Mood</p><!-- /wp:paragraph -->`
  expect(textsOf({ content, more: meta('mood', 'Calm') }, { content })).toEqual([['Calm'], ['Mood']])
})

describe('the authors of a post', () => {
  const term = (nicename: string, text: string) =>
    `<category domain="author" nicename="${nicename}"><![CDATA[${text}]]></category>`
  const guest = {
    id: 5,
    type: 'guest-author',
    more: meta('cap-user_login', 'ada') + meta('cap-display_name', 'Ada Quill'),
  }

  test.each([
    ['its creator', '', ['Nell Harrow']],
    [
      'all of Co-Authors Plus, by name',
      term('cap-tobin', 'Tobin Sleet') + term('cap-nell', 'Nell Harrow'),
      ['Tobin Sleet', 'Nell Harrow'],
    ],
    [
      'all, by their sign-in names',
      term('cap-nell', 'nell') + term('cap-tobin', 'tobin'),
      ['Nell Harrow', 'Tobin Sleet'],
    ],
    ['guests too', term('cap-nell', 'nell') + term('cap-ada', 'ada'), ['Nell Harrow', 'Ada Quill']],
    ['each once', term('nell', 'nell') + term('nell', 'Nell Harrow'), ['Nell Harrow']],
    ['a name that the export does not explain', term('cap-eve', 'Eve Finn'), ['Eve Finn']],
  ])('are %s', (_, more, names) => {
    const { items } = read({ more }, guest)
    expect(items.map((each) => each.ok && each.draft.byline?.names)).toEqual([names])
  })
})

test('an address of mail is no author', () => {
  const { items } = read({ more: field('dc:creator', 'nell@quay.example') }, { content: 'Text.' })
  const mail = item({ content: 'Text.' }).replaceAll('nell', 'nell@quay.example')
  const alone = readWxr(`<rss><channel>${mail}</channel></rss>`, { timezone: 'UTC', file: null })
  expect(items.map((each) => each.ok && each.draft.byline?.names)).toEqual([['Nell Harrow'], ['Nell Harrow']])
  expect(alone).toMatchObject({ items: [{ draft: { byline: null } }] })
})

test('recordings of a podcast become links behind the text, once', () => {
  const more = meta('enclosure', 'https://quay.example/horn.mp3\n2116\naudio/mpeg\n') + meta('enclosure', 'none')
  const link = { type: 'embed', url: 'https://quay.example/horn.mp3', title: null }
  const { items } = read(
    { content: '<p>Text.</p>', more },
    { content: '[audio src="https://quay.example/horn.mp3"]', more },
  )
  expect(items).toMatchObject([
    { draft: { body: [{ text: 'Text.' }, link] } },
    { draft: { body: [{ type: 'audio' }] } },
  ])
  expect(items.map((each) => each.ok && each.omitted)).toEqual([undefined, undefined])
})

test.each(['draft', 'pending', 'private', 'future', 'trash', 'auto-draft'])(
  'a post that is %s is not imported',
  (status) => {
    expect(textsOf({ content: 'Text.', more: `<wp:status>${status}</wp:status>` })).toEqual(['not-published'])
  },
)

test('a rejected post is named by its headline', () => {
  const draft = { id: 4, content: 'Text.', more: '<wp:status>draft</wp:status>' }
  expect(read(draft).items).toMatchObject([{ ok: false, reason: 'not-published', headline: 'Post 4' }])
})

test('a post with a password is not imported', () => {
  expect(textsOf({ content: 'Text.', more: field('wp:post_password', 'tide') })).toEqual(['not-published'])
})

test('shortcodes of players and galleries are players and galleries', () => {
  const content =
    '[audio src="https://quay.example/horn.mp3"][video mp4="https://quay.example/a.mp4" poster="https://quay.example/a.jpg"][/video]'
  const { items } = read({ content })
  expect(items[0]?.ok && items[0].draft.body).toEqual([
    { type: 'audio', url: 'https://quay.example/horn.mp3', caption: null },
    { type: 'video', url: 'https://quay.example/a.mp4', poster: 'https://quay.example/a.jpg', caption: null },
  ])
})

test('text between blocks, and in blocks of the older editor, has paragraphs', () => {
  const free = 'One\nline.\n\nTwo.'
  const inBlocks = `${paragraph('Before.')}\n\n${free}\n\n<!-- wp:freeform -->\n${free}\n<!-- /wp:freeform -->`
  const nested =
    '<!-- wp:group --><div><!-- wp:paragraph --><p>A\n\nb.</p><!-- /wp:paragraph --></div><!-- /wp:group -->'
  expect(textsOf({ content: inBlocks + nested })).toEqual([
    ['Before.', 'One\nline.', 'Two.', 'One\nline.', 'Two.', 'A b.'],
  ])
})

describe('an image of the library', () => {
  const url = 'https://quay.example/wp-content/uploads/2026/11/pier.jpg'
  const made = 'a:3:{s:5:"width";i:3000;s:6:"height";i:2000;s:4:"file";s:16:"2026/11/pier.jpg";}'
  const content = `<p>Open.</p><img src="${url.replace('.jpg', '-300x200.jpg')}" width="300" height="200">`
  const library = (address: string) => ({
    id: 31,
    type: 'attachment',
    more: `${address}${meta('_wp_attachment_metadata', made)}${meta('_wp_attached_file', '2026/11/pier.jpg')}`,
  })

  test.each([
    ['its address', `<wp:attachment_url>${url}</wp:attachment_url>`],
    ['its guid', `<guid>${url}</guid>`],
  ])('is shown whole, with its size, by %s', (_, address) => {
    const { items, omitted } = read({ content }, library(address))
    const image = { url, width: 3000, height: 2000 }
    expect(items).toMatchObject([{ draft: { body: [{ type: 'paragraph' }, image] } }])
    expect(omitted).toEqual([])
  })

  test('leads with its size', () => {
    const { items } = read(
      { content: '<p>Open.</p>', more: meta('_thumbnail_id', '31') },
      library(`<guid>${url}</guid>`),
    )
    expect(items).toMatchObject([{ draft: { body: [{ url, width: 3000, height: 2000 }, { type: 'paragraph' }] } }])
  })
})
