import { expect, test } from 'vitest'
import { readHtml } from '../read-html.ts'

const sentence =
  'The harbour board says that the ferry will run twice a day from the first of May, and that nobody at the quay, not even its pilot, knows who will steer it.'
const story = Array.from({ length: 6 }, (_, at) => `<p>${at + 1}. ${sentence}</p>`)

function omittedOf(within: string, { head = '' } = {}): unknown {
  // No element is named as the story, so that Readability has to find it.
  const html = `<html><head><title>Ferry runs again</title>${head}</head><body><div><h1>Ferry runs again</h1>
    ${story.slice(0, 3).join('')}${within}${story.slice(3).join('')}</div></body></html>`
  const result = readHtml(html, { timezone: 'UTC', file: null, url: 'https://quay.example/a', publishedAt: 0 })
  if (!result.ok) throw new Error(result.reason)
  expect(result.origins.body).toBe(head === '' ? 'readability' : 'json-ld articleBody')
  return Object.fromEntries((result.omitted ?? []).map(({ kind, count }) => [kind, count]))
}

test.each([
  ['<iframe src="https://maps.example/quay" height="400"></iframe>', { 'left-out-frame': 1 }],
  ['<div><object data="/tides.swf"></object></div>', { 'left-out-frame': 1 }],
  ['<script src="https://charts.example/tides.js"></script>', { script: 1 }],
  ['<form action="/ask"><p>Ask <input name="q"></p></form>', { form: 1 }],
  ['<div class="ai2html"><img src="/gull.jpg" width="400"></div>', { 'left-out-image': 1 }],
  [
    '<div class="supplemental"><table><tr><th>Day</th><th>Ferries</th></tr><tr><td>Monday</td><td>2</td></tr></table></div>',
    { 'left-out-table': 1 },
  ],
])('what Readability leaves out of a story is counted: %s', (within, omitted) => {
  expect(omittedOf(within)).toEqual(omitted)
})

test.each([
  '<img src="/gull.jpg" width="400" alt="A gull">',
  '<table><tr><th>Day</th><th>Ferries</th></tr><tr><td>Monday</td><td>2</td></tr></table>',
  '<div class="newsletter"><form><input name="mail"></form><iframe src="https://mail.example/"></iframe></div>',
  '<script src="https://www.googletagmanager.com/gtag/js"></script>',
  '<div class="extra"><a href="/other-story"><img src="/other.jpg" width="400"></a></div>',
  '<img src="/gull.jpg" width="400"><div class="extra"><img src="/gull.jpg" width="400"></div>',
  '<div class="extra"><a href="/story"><img src="/gull.jpg" width="20"></a><noscript><img src="/b.jpg"></noscript></div>',
  '<div class="extra"><img src="/star.png"><img src="/quay.jpg" width="60" height="60"></div>',
  '<iframe src="https://ws.amazon-adsystem.example/"></iframe><iframe src="https://net.example/plugins/like.php"></iframe>',
  '<iframe src="https://maps.example/" width="1" height="1"></iframe>',
  '<div style="display: none"><iframe src="https://maps.example/"></iframe></div>',
  '<ul><li><a href="/a">Another story</a></li><li><a href="/b">And another</a></li></ul>',
])('what is in the draft, and what belongs to the page around the story, is no loss: %s', (within) => {
  expect(omittedOf(within)).toEqual({})
})

test('what a page shows beside a text that only its metadata has whole is counted', () => {
  const text = Array.from({ length: 40 }, () => sentence).join('\n')
  const head = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: text })}</script>`
  expect(omittedOf('<img src="/gull.jpg" width="400" alt="A gull">', { head })).toEqual({ 'left-out-image': 1 })
})
