import { expect, test } from 'vitest'
import { field, item, meta, readItems as read } from '../../testing/wxr-items.ts'
import { readWxr } from './read-wxr.ts'

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

test('a post keeps its short name, its number and its earlier names as addresses', () => {
  const more = [
    field('link', 'https://quay.example/2026/11/%d1%87%d0%b0%d1%81%d1%8b/'),
    field('wp:post_name', '%d1%87%d0%b0%d1%81%d1%8b'),
    meta('_wp_old_slug', 'clock'),
    meta('_wp_old_slug', 'bell%c3%a9'),
  ]
  const { items } = read({ id: 7, more: more.join('') })
  const drafts = items.map((each) => each.ok && each.draft)
  expect(drafts).toMatchObject([
    {
      slug: 'часы',
      source: { url: 'https://quay.example/2026/11/%d1%87%d0%b0%d1%81%d1%8b/' },
      addresses: [
        'https://quay.example/?p=7',
        'https://quay.example/2026/11/clock/',
        'https://quay.example/clock',
        'https://quay.example/2026/11/bell%C3%A9/',
        'https://quay.example/bell%C3%A9',
      ],
    },
  ])
})

test('a post has the addresses of the pages of its files, and no other', () => {
  const file = (id: number, parent: number) => ({
    id,
    type: 'attachment',
    more: `<link>https://quay.example/clock/file-${id}/</link><wp:post_parent>${parent}</wp:post_parent>${field(
      'wp:attachment_url',
      `https://quay.example/wp-content/uploads/${id}.png`,
    )}`,
  })
  const { items } = read(file(8, 7), { id: 7, content: '<p>Text.</p>' }, file(9, 0), file(10, 6))
  expect(items).toMatchObject([
    {
      draft: {
        addresses: [
          'https://quay.example/?p=7',
          'https://quay.example/clock/file-8/',
          'https://quay.example/?attachment_id=8',
        ],
      },
    },
  ])
})

test('links of images and into the story, explanations and subtitles are counted', () => {
  const content = `<!-- wp:image --><figure class="wp-block-image"><a href="https://quay.example/tour/"><img
      src="https://quay.example/gull.jpg" alt="A gull"></a></figure><!-- /wp:image -->
    <!-- wp:paragraph --><p><a href="#bell">The bell</a> of the <abbr title="Harbour Board">HB</abbr></p><!-- /wp:paragraph -->
    <!-- wp:heading --><h2 id="bell" class="wp-block-heading">Bell</h2><!-- /wp:heading -->
    <!-- wp:video --><figure class="wp-block-video"><video src="https://quay.example/bell.mp4"><track kind="subtitles"
      src="https://quay.example/bell.vtt"></video></figure><!-- /wp:video -->`
  expect(read({ content }).items).toMatchObject([
    {
      omitted: [
        { kind: 'image-link', count: 1 },
        { kind: 'anchor', count: 1 },
        { kind: 'explanation', count: 1 },
        { kind: 'subtitles', count: 1 },
      ],
    },
  ])
})

test('shortcodes that say nothing here are told by count, and an address of its own is kept', () => {
  const content =
    '[contact-form to="a@b.example"] [playlist] [sic] [caption]<img src="https://quay.example/a.jpg"> A[/caption]'
  const { items } = read({ content, more: '<wp:post_name><![CDATA[pier-of-old]]></wp:post_name>' })
  expect(items[0]).toMatchObject({
    draft: { slug: 'pier-of-old' },
    omitted: [{ kind: 'shortcode', count: 2 }],
  })
})
