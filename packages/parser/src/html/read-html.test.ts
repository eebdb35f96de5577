import { expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'

const words =
  'The late ferry left the quay of Selhythe at noon, for the tide was lower than it had been all year, and the pilot of the harbour would not let it leave before the water rose again above the mark.'

function read(body: string, { head = '', ...options }: { head?: string; section?: string; base?: string } = {}) {
  const page = `<html><head><title>Late ferry</title>${head}</head><body>
    <header><form><input></form><svg viewBox="0 0 900 90"><text>Quay</text></svg></header>
    <article><h1>Late ferry</h1><time datetime="2026-11-20">20 November</time>
    <div class="article-body"><p>${words}</p>${body}<p>${words}</p></div></article>
    <footer><form><button>Subscribe</button></form><script>track()</script><img alt="Logo"></footer></body></html>`
  const file = 'ferry.html'
  const document = readDocument(new TextEncoder().encode(page), { timezone: 'UTC', file, format: 'html', ...options })
  const [item] = document.ok ? document.items : []
  if (item?.ok !== true) throw new Error('The page is not an article.')
  return item
}

test.each([
  ['<iframe src="https://tide.example/map"></iframe>', ['frame']],
  ['<iframe srcdoc="Tide"></iframe>', ['frame-without-address']],
  ['<form><input><button>Vote</button></form>', ['form']],
  ['<svg viewBox="0 0 300 200"><text>Tide</text></svg>', ['drawing']],
  ['<p>So <math><mi>a</mi></math>.</p>', ['formula']],
  [
    '<figure><img src="data:image/png;base64,R0" alt="A"></figure><script src="/chart.js"></script>',
    ['data-image', 'script'],
  ],
  ['<img alt="A gull">', ['relative-image']],
  ['<p>Plain <b>words</b>.</p>', undefined],
])('a page that has %s in its text reports %j, and nothing from around it', (body, kinds) => {
  const head = '<link rel="canonical" href="https://quay.example/ferry">'
  const omitted = kinds?.map((kind) => ({ kind, count: 1 }))
  expect(read(body, { head }).omitted).toEqual(omitted)
  expect(read(body, { head, section: 'Harbour' }).omitted).toEqual(omitted)
})

test('relative addresses of a page lead from its canonical link, else from the base of the import', () => {
  const body = '<p>See <a href="/tides">the tides</a>.</p><img src="gull.jpg" alt="A gull">'
  const found = [{ text: 'See the tides.', marks: [{ url: 'https://quay.example/tides' }] }, { type: 'image' }]
  const canonical = '<link rel="canonical" href="https://quay.example/ferry">'
  expect(read(body, { head: canonical }).draft.body.slice(1, 3)).toMatchObject(found)
  expect(read(body, { base: 'https://quay.example/' }).draft.body.slice(1, 3)).toMatchObject(found)
  expect(read(body).omitted).toEqual([
    { kind: 'relative-link', count: 1 },
    { kind: 'relative-image', count: 1 },
  ])
})

test.each([
  ['', { ok: false, reason: 'not-published' }],
  ['<time class="dt-published" datetime="2026-11-20T08:00:00Z">20 November</time>', { items: [{ ok: true }] }],
])("a page of Medium's export with the time %j is %j", (time, expected) => {
  const page = `<article class="h-entry"><header><h1 class="p-name">Late ferry</h1></header><section data-field="body"><p>${words}</p></section>
    <footer><p>By Nell Harrow ${time}</p><p>Exported from <a href="https://medium.com">Medium</a> on November 24, 2026.</p></footer></article>`
  const document = readDocument(new TextEncoder().encode(page), { timezone: 'UTC', file: 'ferry.html', format: 'html' })
  expect(document).toMatchObject(expected)
})
