import { articleDraftSchema, importedDraftSchema, type ImportedDraft } from '@broadsheet/model'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { documentFormats, readDocument, rejectMessage, type ItemResult } from '../src/index.ts'
import { damagedDocument, documents, markedText } from './document-arbitrary.ts'

const options = { timezone: 'Europe/Berlin', file: 'any.txt', url: 'https://quay.example/feed' }
const runs = { seed: 20_261_127, numRuns: 1_000 }
const encoder = new TextEncoder()

/** The faults of a document's drafts and rejections; there must be none, whatever the document. */
function faults(bytes: Uint8Array, more: object = {}): unknown[] {
  const document = readDocument(bytes, { ...options, ...more })
  return (document.ok ? document.items : [document]).flatMap((item): unknown[] => {
    if (!item.ok) return rejectMessage(item.reason) !== '' && item.line >= 1 ? [] : [item]
    // Only a page may lack a date.
    const schema = document.ok && document.format === 'html' ? importedDraftSchema : articleDraftSchema
    const isSound = v.is(schema, item.draft) && !hasUnprintable(item.draft)
    return isSound && addressesOf(item.draft).every(isWeb) ? [] : [item]
  })
}

function hasUnprintable(value: unknown): boolean {
  if (typeof value !== 'string')
    return typeof value === 'object' && value !== null && Object.values(value).some(hasUnprintable)
  // oxlint-disable-next-line no-control-regex -- what no format for readers can say.
  return !value.isWellFormed() || /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/u.test(value)
}

function addressesOf({ body, source }: ImportedDraft): string[] {
  const ofBlocks = body.flatMap((block) => ('url' in block ? [block.url] : []))
  return source.url === null ? ofBlocks : [...ofBlocks, source.url]
}

function isWeb(address: string): boolean {
  return /^https?:\/\//iu.test(address)
}

describe('any document becomes valid drafts or rejections', () => {
  test.each([
    ['any bytes', fc.uint8Array({ maxLength: 400 })],
    ['text full of marks', markedText.map((text) => encoder.encode(text))],
    ['a damaged document', damagedDocument.map((text) => encoder.encode(text))],
  ])('%s', (_, documents) => {
    const check = fc.property(documents, (bytes) => {
      expect(faults(bytes)).toEqual([])
    })
    fc.assert(check, runs)
  })

  test.each(documentFormats)('parsed as %s, whatever it is', (format) => {
    const check = fc.property(fc.oneof(markedText, damagedDocument), (text) => {
      expect(faults(encoder.encode(text), { format })).toEqual([])
    })
    fc.assert(check, { ...runs, numRuns: 300 })
  })

  test('the fixtures include every format', () => {
    expect(documents.length).toBeGreaterThan(10)
  })
})

const controls = 'a\u0000b\u0001c\u000bd\u001fe'
const inJson = JSON.stringify(`${controls}\ud800f`).slice(1, -1)

describe('control characters and ill-formed UTF-16 reach no draft', () => {
  test.each([
    [
      'RSS',
      `<rss version="2.0"><channel><title>${controls}</title><item><title>A${controls}</title><guid>g&#0;${controls}</guid>
      <pubDate>Sat, 21 Nov 2026 09:30:00 GMT</pubDate><category>S${controls}</category><description>x</description></item></channel></rss>`,
    ],
    [
      'JSON',
      `{"version":"https://jsonfeed.org/version/1.1","title":"${inJson}","items":[{"id":"${inJson}","title":"A${inJson}",
      "date_published":"2026-11-21T09:30:00Z","content_text":"x"}]}`,
    ],
    ['YAML', '---\ntitle: "A\\0"\nid: "a\\0\\x01"\nsource: "b\\0"\ndate: 2026-11-21\n---\nx \\u{1} y'],
  ])('of %s', (_, text) => {
    const document = readDocument(encoder.encode(text), { ...options, categoriesAsSections: true })
    expect(document).toMatchObject({ ok: true, items: [{ ok: true }] })
    expect(faults(encoder.encode(text), { categoriesAsSections: true })).toEqual([])
    expect(faults(encoder.encode(text), { section: `S${controls}` })).toEqual([])
  })
})

const payload = [
  '<script>alert(1)</script><style>*{background:url(javascript:alert(2))}</style><p onclick="alert(3)">Hello',
  '<a href="javascript:alert(4)">there</a><img src="javascript:alert(5)" onerror="alert(6)"></p>',
  '<iframe src="javascript:alert(7)"></iframe><iframe srcdoc="<script>alert(8)</script>"></iframe>',
  '<svg onload="alert(9)"><script>alert(10)</script></svg><object data="data:text/html,alert(11)"></object>',
  '<form action="javascript:alert(12)"><button formaction="javascript:alert(13)">.</button></form>',
].join('')
const escaped = payload
  .replaceAll('&', '&amp;')
  .replaceAll('<', '&lt;')
  .replaceAll('>', '&gt;')
  .replaceAll('"', '&quot;')
const date = '2026-11-20T08:15:00Z'
const channel = (inner: string) =>
  `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel><link>javascript:alert(20)</link><item><title>T</title><pubDate>${date}</pubDate>${inner}</item></channel></rss>`
const entry = (content: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><entry xml:base="javascript:alert(20)"><title>T</title><updated>${date}</updated><link href="javascript:alert(21)"/><link rel="enclosure" type="image/png" href="data:image/svg+xml,alert(22)"/>${content}</entry></feed>`

describe('a draft never contains a script, a handler or an address that runs something', () => {
  test.each([
    ['RSS in CDATA', channel(`<content:encoded><![CDATA[${payload}]]></content:encoded>`)],
    ['RSS, escaped', channel(`<description>${escaped}</description><link>javascript:alert(21)</link>`)],
    ['RSS, naked', channel(`<description>${payload}</description>`)],
    [
      'RSS media',
      channel('<enclosure type="image/png" url="javascript:alert(1)"/><media:content url="data:text/html,alert(1)"/>'),
    ],
    ['Atom, escaped', entry(`<content type="html">${escaped}</content>`)],
    [
      'Atom, XHTML',
      entry(`<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${payload}</div></content>`),
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'F',
        items: [
          {
            id: '1',
            title: 'T',
            date_published: date,
            url: 'javascript:alert(1)',
            image: 'javascript:alert(1)',
            content_html: payload,
          },
        ],
      }),
    ],
    [
      'ninjs',
      JSON.stringify({
        uri: 'urn:wire:1',
        firstCreated: date,
        headlines: [{ value: 'T' }],
        bodies: [{ contentType: 'text/html', value: payload }],
        associations: [{ type: 'picture', renditions: [{ href: 'javascript:alert(1)', contentType: 'image/png' }] }],
      }),
    ],
    [
      'WXR',
      `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>T</title><wp:post_type>post</wp:post_type><wp:post_date_gmt>${date}</wp:post_date_gmt><content:encoded><![CDATA[${payload}\n\n[embed]javascript:alert(1)[/embed]\n\n[caption caption="<img src=x onerror=alert(2)>"]<img src="javascript:alert(3)">[/caption]]]></content:encoded></item></channel></rss>`,
    ],
    [
      'Markdown',
      `---\ntitle: T\ndate: ${date}\nimage: javascript:alert(1)\nurl: javascript:alert(2)\n---\n${payload}\n\n![x](javascript:alert(3)) [y](<javascript:alert(4)>)\n\n<javascript:alert(5)>`,
    ],
    [
      'HTML',
      `<!doctype html><title>T</title><meta property="article:published_time" content="${date}"><link rel="canonical" href="javascript:alert(1)"><article><h1>T</h1>${`<p>${'Long enough to be an article. '.repeat(10)}</p>`.repeat(4)}${payload}</article>`,
    ],
  ])('%s', (name, text) => {
    const document = readDocument(encoder.encode(text), { timezone: 'UTC', file: null })
    const [item]: ItemResult<ImportedDraft>[] = document.ok ? document.items : [document]
    if (!item?.ok) throw new Error(JSON.stringify(item))
    // A bare address in Markdown is visible text, not a link.
    const texts = JSON.stringify(item.draft).replace(name === 'Markdown' ? 'javascript:alert(5)' : '', '')
    expect(texts).not.toMatch(/alert|javascript:|onerror/u)
    expect(addressesOf(item.draft).every(isWeb)).toBe(true)
  })
})
