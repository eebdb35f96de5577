import { describe, expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'

type Options = { file?: string; base?: string; url?: string }

function read(text: string, { file = 'ferry.md', ...more }: Options = {}) {
  const document = readDocument(new TextEncoder().encode(text), { timezone: 'America/New_York', file, ...more })
  const [item] = document.ok ? document.items : [document]
  if (!item?.ok) throw new Error(item?.reason)
  return item
}

const timeOf = (text: string, options?: Options) =>
  new Date((read(text, options).draft.publishedAt ?? Number.NaN) * 1000).toISOString()
const file = (...fields: string[]) => `---\ntitle: Late ferry\n${fields.join('\n')}\n---\nIt left.`

describe('a time without a zone', () => {
  test.each([
    ['in UTC for Jekyll, whose YAML reads it so', ['layout: post', 'date: 2026-11-20 08:00:00'], '08:00'],
    ['in UTC for Jekyll with a T', ['layout: post', 'date: 2026-11-20T08:00:00'], '08:00'],
    ["in the site's zone for Jekyll in quotes", ['layout: post', 'date: "2026-11-20 08:00:00"'], '13:00'],
    ["in the site's zone for Jekyll without seconds", ['layout: post', 'date: 2026-11-20 08:00'], '13:00'],
    ["in the site's zone for others", ['date: 2026-11-20 08:00:00'], '13:00'],
    ['in its own with one', ['layout: post', 'date: 2026-11-20 08:00:00 +0100'], '07:00'],
  ])('is %s', (_, fields, time) => {
    expect(timeOf(file(...fields))).toBe(`2026-11-20T${time}:00.000Z`)
  })
})

test.each(['2026-03-01-ferry.md', '2026-3-1-ferry.md', '_posts/2026-03-1-33-ferry.md'])(
  '%s is dated by its name',
  (name) => {
    expect(timeOf(file(), { file: name })).toBe('2026-03-01T05:00:00.000Z')
  },
)

test.each(['Last Modified', 'Created', 'git Created', 'git Last Modified'])(
  'a date that only the file system knows (%s) leaves the one in the name',
  (words) => {
    expect(timeOf(file(`date: ${words}`), { file: '2026-03-01-ferry.md' })).toBe('2026-03-01T05:00:00.000Z')
  },
)

describe('relative addresses', () => {
  const text =
    '---\ntitle: Late ferry\ndate: 2026-11-20\nimage: /img/top.jpg\n---\nIt [left](/bell).\n\n![Ferry](ferry.jpg)\n\n<figure><img src="/img/quay.jpg"></figure>'

  test('are resolved against the base, or the address of the article', () => {
    const urls = [
      'https://quay.example/img/top.jpg',
      'https://quay.example/2026/ferry.jpg',
      'https://quay.example/img/quay.jpg',
    ]
    const { draft, omitted } = read(text, { base: 'https://quay.example/2026/' })
    expect(draft.body.flatMap((block) => (block.type === 'image' ? [block.url] : [])).toSorted()).toEqual(
      urls.toSorted(),
    )
    expect([draft.source.url, omitted]).toEqual([null, undefined])
    const own = read(text.replace('image:', 'canonical: https://quay.example/2026/late\nimage:'))
    expect(own.draft.body.filter(({ type }) => type === 'image')).toHaveLength(3)
    expect(own.omitted).toBeUndefined()
  })

  test('without a base are omitted, and counted', () => {
    expect(read(text).omitted).toEqual([
      { kind: 'relative-image', count: 3 },
      { kind: 'relative-link', count: 1 },
    ])
  })
})

test('its short name and its old addresses are kept, as paths where its site is unknown', () => {
  const draftOf = (...lines: string[]) => {
    const result = read(file('date: 2026-11-20', ...lines))
    return result.ok ? result.draft : null
  }
  expect(
    draftOf('slug: bell', 'aliases: [/old/, older]', 'redirect_from: /2019/bell.html', 'url: /bell/'),
  ).toMatchObject({
    slug: 'bell',
    addresses: ['/old/', '/2019/bell.html', '/bell/'],
  })
  expect(
    draftOf('permalink: /:year/:title', 'canonical: https://quay.example/news/bell', 'aliases: [older]'),
  ).toMatchObject({
    source: { url: 'https://quay.example/news/bell' },
    addresses: ['https://quay.example/news/older'],
  })
})

test('what an article has no place for is counted', () => {
  expect(read(file('date: 2026-11-20', 'tags: [bell, quay]', 'description: In short.')).omitted).toEqual([
    { kind: 'tag', count: 2 },
    { kind: 'excerpt', count: 1 },
  ])
  expect(read(file('date: 2026-11-20', 'tags: bell quay')).omitted).toEqual([{ kind: 'tag', count: 2 }])
  const further = ['categories: [bay, town]', 'subtitle: Of old', 'aliases: [/old/, older]']
  expect(read(`${file('date: 2026-11-20', ...further)}\n\n{{< chart >}}<script>draw()</script>`).omitted).toEqual([
    { kind: 'category', count: 1 },
    { kind: 'custom-field', count: 1 },
    { kind: 'address', count: 1 },
    { kind: 'shortcode', count: 1 },
    { kind: 'script', count: 1 },
  ])
})
