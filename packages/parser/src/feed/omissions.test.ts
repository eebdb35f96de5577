import { expect, test } from 'vitest'
import { readFeed } from './read-feed.ts'

function omittedOf(content: string, categoriesAsSections = false, base?: string) {
  const entry = `<item><title>Ferry</title><pubDate>Tue, 24 Nov 2026 08:15:00 GMT</pubDate>${content}</item>`
  const result = readFeed(`<rss><channel><title>Coast</title>${entry}</channel></rss>`, {
    timezone: 'UTC',
    file: null,
    categoriesAsSections,
    ...(base !== undefined && { base }),
  })
  const [item] = result.ok ? result.items : []
  return item?.ok ? item.omitted : item
}

test.each([
  ['<p>It <abbr title="at noon">left</abbr>.</p>', [{ kind: 'explanation', count: 1 }]],
  ['<p>It left.</p><form><input><button>Vote</button></form><script>vote()</script>', ['form', 'script']],
  ['<p>It left.</p><a href="https://a.example/"><img src="https://a.example/b.jpg"></a>', ['image-link']],
  ['<p>It <b>left</b> at noon.</p>', undefined],
])('what no block has a place for in %s is counted', (html, kinds) => {
  const omitted = kinds?.map((kind) => (typeof kind === 'string' ? { kind, count: 1 } : kind))
  expect(omittedOf(`<description><![CDATA[${html}]]></description>`)).toEqual(omitted)
})

test('categories are counted, but for the one that becomes the section', () => {
  const categories = '<category>Harbour</category><category>Ferries</category><category/>'
  expect(omittedOf(`<description>It left.</description>${categories}`)).toEqual([{ kind: 'tag', count: 2 }])
  expect(omittedOf(`<description>It left.</description>${categories}`, true)).toEqual([{ kind: 'tag', count: 1 }])
})

test('relative addresses lead from the address of the entry, else from the base of the import', () => {
  const html = '<description><![CDATA[<img src="/gull.jpg">It <a href="tides">left</a>.]]></description>'
  expect(omittedOf(html)).toEqual([
    { kind: 'relative-image', count: 1 },
    { kind: 'relative-link', count: 1 },
  ])
  expect(omittedOf(`<link>https://quay.example/ferry</link>${html}`)).toBeUndefined()
  expect(omittedOf(html, false, 'https://quay.example/')).toBeUndefined()
})

test.each([
  ['<description>It left at noon, for the tide was low.</description>', 1],
  ['<description>&lt;p&gt;It left the quay […]&lt;/p&gt;</description>', 0],
  ['<description>It left the quay at no…</description>', 0],
  [
    '<description>SELHYTHE – The ferry of the morning was late, for nobody had read the table of the tides that hung</description>',
    0,
  ],
  ['<description></description>', 0],
])('a summary beside a text that does not have its words is counted: %s', (description, count) => {
  const text =
    'SELHYTHE – The ferry of the morning was late, for nobody had read the table of the tides that hung at the quay.'
  const content = `<p>${text}</p><p>It left the quay at noon.</p>`
  const encoded = `<content:encoded><![CDATA[${content}]]></content:encoded>`
  expect(omittedOf(description + encoded)).toEqual(count === 0 ? undefined : [{ kind: 'excerpt', count }])
})

test('Atom and JSON Feed have summaries beside texts, too', () => {
  const dated = '<title>Ferry</title><updated>2026-11-24T08:15:00Z</updated>'
  const entry = `<entry>${dated}<summary>In short.</summary><content>It left.</content></entry><entry>${dated}<id>b</id><summary>In short.</summary></entry>`
  const atom = readFeed(`<feed xmlns="http://www.w3.org/2005/Atom">${entry}</feed>`, { timezone: 'UTC', file: null })
  const omitted = [{ kind: 'excerpt', count: 1 }]
  expect(atom).toMatchObject({ items: [{ omitted }, { draft: { body: [{ text: 'In short.' }] } }] })
  const item = { id: 'a', title: 'Ferry', date_published: '2026-11-24', content_text: 'It left.', summary: 'In short.' }
  const json = readFeed(JSON.stringify({ title: 'Coast', items: [item] }), { timezone: 'UTC', file: null })
  expect(json).toMatchObject({ items: [{ omitted }] })
})

test('the page that an item of JSON Feed is about is a link behind its text, once', () => {
  const item = { title: 'Ferry', date_published: '2026-11-24', external_url: 'https://tide.example/' }
  const items = [
    { ...item, id: 'a', url: 'https://quay.example/a', content_text: 'It left.' },
    { ...item, id: 'b', url: 'https://quay.example/b', content_html: '<a href="https://tide.example/">It</a> left.' },
    { ...item, id: 'c', content_text: 'It left.' },
  ]
  const json = readFeed(JSON.stringify({ title: 'Coast', items }), { timezone: 'UTC', file: null })
  const link = { type: 'embed', url: 'https://tide.example/', title: null }
  expect(json.ok && json.items.map((each) => each.ok && each.draft.body.slice(1))).toEqual([[link], [], []])
})
