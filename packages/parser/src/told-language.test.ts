import { expect, it } from 'vitest'
import { readDocument } from './read-document.ts'

const words = 'أعلنت الشركة اليوم عن هاتف جديد في الميناء بعد انتظار طويل.'
const story = `<p>${words.repeat(4)}</p>`.repeat(3)
const date = 'Fri, 20 Nov 2026 08:00:00 GMT'

it.each([
  [
    'a web page',
    'a.html',
    `<html lang="ar-EG"><head><title>هاتف جديد</title><meta property="article:published_time" content="2026-11-20"></head><body><article><h1>هاتف جديد</h1>${story}</article></body></html>`,
    'ar-EG',
  ],
  [
    'RSS',
    'a.xml',
    `<rss version="2.0"><channel><title>T</title><language>ar_EG</language><item><title>A</title><pubDate>${date}</pubDate><description>B</description></item></channel></rss>`,
    'ar-EG',
  ],
  [
    'an entry of Atom',
    'a.xml',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>T</title><entry xml:lang="ar"><id>a</id><title>A</title><updated>2026-11-20T08:00:00Z</updated><content>B</content></entry></feed>',
    'ar',
  ],
  [
    'JSON Feed',
    'a.json',
    '{"version":"https://jsonfeed.org/version/1.1","title":"T","language":"ar","items":[{"id":"1","title":"A","content_text":"B","date_published":"2026-11-20T08:00:00Z"}]}',
    'ar',
  ],
  [
    'ninjs',
    'a.json',
    '{"uri":"urn:a","type":"text","pubstatus":"usable","language":"ar","versioncreated":"2026-11-20T08:00:00Z","headlines":[{"role":"main","value":"A"}],"bodies":[{"contenttype":"text/plain","value":"B"}]}',
    'ar',
  ],
  ['front matter', 'a.md', '---\ntitle: A\ndate: 2026-11-20\nlang: ar\n---\nB', 'ar'],
  ['front matter in words', 'a.md', '---\ntitle: A\ndate: 2026-11-20\nlanguage: Arabic\n---\nB', undefined],
])('an article has the language that %s tells', (_, file, text, lang) => {
  const document = readDocument(new TextEncoder().encode(text), { timezone: 'UTC', file })
  const [item] = document.ok ? document.items : []
  expect(item?.ok && item.draft.lang).toBe(lang)
})
