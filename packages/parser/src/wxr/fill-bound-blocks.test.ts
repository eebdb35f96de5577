import { expect, test } from 'vitest'
import type { OmissionKind } from '../result/omission.ts'
import { fillBoundBlocks } from './fill-bound-blocks.ts'
import { insertSharedBlocks } from './shared-blocks.ts'

const bound = (name: string, bindings: object, html: string) =>
  `<!-- wp:${name} ${JSON.stringify({ metadata: { name: 'Opening', bindings } })} -->${html}<!-- /wp:${name} -->`
const overridden = { __default: { source: 'core/pattern-overrides' } }

test.each([
  ['paragraph', '<p class="a">Default</p>', { content: 'New <em>words</em>' }, '<p class="a">New <em>words</em></p>'],
  ['heading', '<h3>Default</h3>', { content: 'New' }, '<h3>New</h3>'],
  [
    'button',
    '<div><a class="b" href="https://a.example/">Default</a></div>',
    { text: 'New', url: 'https://b.example/?c&d' },
    '<div><a class="b" href="https://b.example/?c&amp;d">New</a></div>',
  ],
  [
    'image',
    '<figure><img src="https://a.example/a.jpg" alt="A"/></figure>',
    { url: 'https://a.example/b.jpg', alt: 'B' },
    '<figure><img src="https://a.example/b.jpg" alt="B"/></figure>',
  ],
  ['paragraph', '<p>Default</p>', {}, '<p>Default</p>'],
  ['paragraph', '<p>Default</p>', { content: '' }, '<p>Default</p>'],
  ['paragraph', '<p>Default</p>', { content: '$& $1' }, '<p>$& $1</p>'],
])('a shared %s shows the words of the post that refers to it: %s, %j', (name, html, words, expected) => {
  const shared = bound(name, overridden, html)
  const reference = `<!-- wp:block ${JSON.stringify({ ref: 9, content: { Opening: words } })
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')} /-->`
  const inserted = insertSharedBlocks(reference, new Map([['9', shared]]))
  expect(inserted.replace(/<!--[^]*?-->/gu, '')).toBe(expected)
})

test('a block shows the field of the post that it is bound to, and a source that is not known is told', () => {
  const lost: OmissionKind[] = []
  const content =
    bound('paragraph', { content: { source: 'core/post-meta', args: { key: 'mood' } } }, '<p>A</p>') +
    bound('paragraph', { content: { source: 'acme/weather' } }, '<p>B</p>')
  const filled = fillBoundBlocks(
    content,
    ({ source, args }) => (source === 'core/post-meta' ? String(args['key']) : undefined),
    lost,
  )
  expect(filled.replace(/<!--[^]*?-->/gu, '')).toBe('<p>mood</p><p>B</p>')
  expect(lost).toEqual(['drawn-block'])
})

test.each(['<p>', '</p>', '<img src="', '<a href="x"'])(
  'a hundred thousand of %s in a bound block are read',
  (words) => {
    const content = bound('paragraph', overridden, words.repeat(100_000))
    expect(fillBoundBlocks(content, () => 'x').length).toBeGreaterThan(0)
  },
)
