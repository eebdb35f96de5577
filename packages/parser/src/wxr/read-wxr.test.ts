import { describe, expect, test } from 'vitest'
import { readWxr } from './read-wxr.ts'

type Post = { id?: number; type?: string; content?: string; more?: string }

const field = (name: string, value: string) => `<${name}><![CDATA[${value}]]></${name}>`
const meta = (key: string, value: string) =>
  `<wp:postmeta>${field('wp:meta_key', key)}${field('wp:meta_value', value)}</wp:postmeta>`

function item({ id = 1, type = 'post', content = '', more = '' }: Post): string {
  return `<item><title>Post ${id}</title><guid>https://quay.example/?p=${id}</guid>${field('dc:creator', 'nell')}
    ${field('content:encoded', content)}<wp:post_id>${id}</wp:post_id><wp:post_date_gmt>2026-11-20 08:00:00</wp:post_date_gmt>
    ${field('wp:post_type', type)}${more.includes('<wp:status>') ? '' : '<wp:status>publish</wp:status>'}${more}</item>`
}

function read(...items: Post[]) {
  const authors = [
    ['nell', 'Nell Harrow'],
    ['tobin', 'Tobin Sleet'],
  ].map(
    ([login = '', name = '']) =>
      `<wp:author>${field('wp:author_login', login)}${field('wp:author_display_name', name)}</wp:author>`,
  )
  const names =
    'xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"'
  const wxr = `<rss ${names}><channel><title>Quay</title>${authors.join('')}${items.map(item).join('')}</channel></rss>`
  const result = readWxr(wxr, { timezone: 'UTC', file: null })
  if (!result.ok) throw new Error(result.reason)
  return result
}

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

test('what is no post, and what an article has no place for, is counted', () => {
  const term = (domain: string, name: string) =>
    `<category domain="${domain}" nicename="${name}"><![CDATA[${name}]]></category>`
  const terms = [
    ['category', 'uncategorized'],
    ['category', 'bay'],
    ['category', 'town'],
    ['post_tag', 'bell'],
    ['place', 'pier'],
    ['post_format', 'aside'],
  ]
  const more = `${terms.map(([domain = '', name = '']) => term(domain, name)).join('')}
    ${field('excerpt:encoded', 'In short.')}<wp:comment><wp:comment_id>1</wp:comment_id></wp:comment>
    <wp:is_sticky>1</wp:is_sticky>${meta('subtitle', 'Of old')}${meta('_edit_lock', '1')}${meta('empty', ' ')}
    ${meta('_thumbnail_id', '99')}`
  const others = ['page', 'page', 'product', 'nav_menu_item', 'wp_global_styles'].map((type, at) => ({
    id: 20 + at,
    type,
  }))
  const { items, omitted } = read({ content: '<abbr title="Text">T.</abbr>', more }, ...others)
  expect(items).toMatchObject([
    {
      draft: { section: 'bay' },
      omitted: [
        { kind: 'category', count: 1 },
        { kind: 'tag', count: 1 },
        { kind: 'term', count: 1 },
        { kind: 'post-format', count: 1 },
        { kind: 'excerpt', count: 1 },
        { kind: 'sticky', count: 1 },
        { kind: 'comment', count: 1 },
        { kind: 'custom-field', count: 1 },
        { kind: 'explanation', count: 1 },
        { kind: 'missing-file', count: 1 },
      ],
    },
  ])
  expect(omitted).toEqual([
    { kind: 'page', count: 2 },
    { kind: 'other-item', count: 1 },
  ])
})

test('files of the library that no imported post shows are counted', () => {
  const file = (id: number, name: string) => ({
    id,
    type: 'attachment',
    more: `<wp:attachment_url>https://quay.example/${name}</wp:attachment_url>`,
  })
  const content =
    '<img src="http://quay.example/gull-300x200.jpg"><a href="https://quay.example/minutes.pdf">Minutes</a>'
  const files = [file(5, 'gull-scaled.jpg'), file(6, 'minutes.pdf'), file(7, 'tide.jpg'), file(8, 'fog.mp4')]
  const draft = { id: 2, content: '<img src="https://quay.example/tide.jpg">', more: '<wp:status>draft</wp:status>' }
  expect(read({ content }, draft, ...files).omitted).toEqual([{ kind: 'library-file', count: 2 }])
})

test('words that the library alone has for its files are counted', () => {
  const file = (id: number, caption: string, description: string) => ({
    id,
    type: 'attachment',
    content: description,
    more: `<wp:attachment_url>https://quay.example/${id}.jpg</wp:attachment_url>${field('excerpt:encoded', caption)}`,
  })
  const content = '[gallery ids="5"]<img src="https://quay.example/6.jpg"><img src="https://quay.example/7.jpg">'
  const files = [file(5, 'A gull', ''), file(6, 'High tide', 'Taken from the pier.'), file(7, '', 'Of old.')]
  expect(read({ content }, ...files).omitted).toEqual([
    { kind: 'file-description', count: 2 },
    { kind: 'file-caption', count: 1 },
  ])
})

test('descriptions of categories, tags and terms are counted', () => {
  const term = (kind: string, words: string) => `<wp:${kind}>${field(`wp:${kind}_description`, words)}</wp:${kind}>`
  const terms = [term('category', 'All of the bay'), term('category', ''), term('tag', 'Bells'), term('term', 'Piers')]
  const channel = `<channel>${terms.join('')}${item({ content: 'Text.' })}</channel>`
  expect(readWxr(`<rss>${channel}</rss>`, { timezone: 'UTC', file: null })).toMatchObject({
    omitted: [{ kind: 'category-description', count: 3 }],
  })
})

test('shortcodes that say nothing here, and an address of its own, are told by count', () => {
  const content =
    '[contact-form to="a@b.example"] [playlist] [sic] [caption]<img src="https://quay.example/a.jpg"> A[/caption]'
  const { items } = read({ content, more: '<wp:post_name><![CDATA[pier-of-old]]></wp:post_name>' })
  expect(items[0]).toMatchObject({
    omitted: [
      { kind: 'address', count: 1 },
      { kind: 'shortcode', count: 2 },
    ],
  })
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
