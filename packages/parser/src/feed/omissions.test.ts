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
