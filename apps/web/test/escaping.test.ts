import type { LineOutcome, BackupArticle, ArticleDraft } from '@broadsheet/model'
import { captured, makeDraft } from '@broadsheet/model/testing'
import { sampleBlocks, sampleMarks } from '@broadsheet/press/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { outlineOf } from './outline-of.ts'
import { siteUnderTest } from './site-under-test.ts'

const { request, desk, importDrafts, rank } = siteUnderTest()

/** Hostile text for each way into the paper. A new way needs a line here.  */
const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  '</title></style></script><script>alert(1)</script>',
  '<!--<script>alert(1)//-->',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '"]}</script><script>alert(1)</script>',
  'javascript:alert(1)',
  '\u2028\u2029</SCRIPT ><SCRIPT>alert(1)</SCRIPT >',
  '" autofocus onfocus=alert(1) x="',
]

function hostile(payload: string, number: number): ArticleDraft {
  const text = `${payload} ${number}`
  return makeDraft(number, {
    section: text,
    headline: text,
    dateline: { place: text, agency: text, text: `${text} — ` },
    byline: { text, names: [text], agency: text },
    body: [
      { type: 'paragraph', text },
      { type: 'separator' },
      { type: 'paragraph', text },
      ...sampleBlocks(text),
      ...sampleMarks(text),
    ],
    credits: [text],
    source: { key: text, file: text, label: text, brand: text, disclaimer: text },
    captured: {
      related: captured(text, `${text} a`),
      ranking: captured(`${text} b`),
      recommendation: captured(`${text} c`),
    },
  })
}

let urls: string[] = []

beforeAll(async () => {
  const report = await importDrafts(...payloads.map(hostile))
  urls = report.items.flatMap((item) => ('url' in item ? [item.url.replace('https://paper.example', '')] : []))
  await rank()
})

/** The elements and attributes of the paper's own pages. */
const scriptsPerPage = { withLinkedData: 4, other: 3 }

/** The page at an address, after a redirect to its canonical spelling. */
async function pageAt(path: string): Promise<Response> {
  const response = await request(path)
  const location = response.headers.get('Location')
  return location === null ? response : await request(location)
}

async function expectHarmless(path: string, scripts: number) {
  const response = await pageAt(path)
  const { elements, attributes, scripts: found } = await outlineOf(response)
  expect(found, path).toBe(scripts)
  // Pages have charts and images of their own. Injected ones would have handlers.
  const foreign = ['img', 'svg', 'iframe', 'object', 'embed', 'base', 'SCRIPT']
  const shown = path.startsWith('/ranking') ? 'svg' : urls.includes(path) && 'img'
  const refused = foreign.filter((name) => name !== shown)
  for (const name of refused) expect(elements, path).not.toContain(name)
  expect(
    [...attributes].filter((name) => name.startsWith('on') || name === 'autofocus'),
    path,
  ).toEqual([])
}

describe('hostile text from any source', () => {
  it('is imported', () => {
    expect(urls).toHaveLength(payloads.length)
  })

  it('is text on every page', async () => {
    for (const url of urls) await expectHarmless(url, scriptsPerPage.withLinkedData)
    const sections = new Set(urls.map((url) => url.slice(0, url.lastIndexOf('/'))))
    await expectHarmless('/', scriptsPerPage.withLinkedData)
    for (const path of ['/ranking', '/ranking?window=all', '/nowhere', ...sections]) {
      await expectHarmless(path, scriptsPerPage.other)
    }
  })

  it('is shown to the letter', async () => {
    const { text } = await outlineOf(await request(urls[0] ?? ''))
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; 0')
  })

  it('is data in the JSON-LD of its page', async () => {
    for (const [number, url] of urls.entries()) {
      const page = await (await request(url)).text()
      const linked = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? ''
      expect(linked).not.toContain('<')
      expect(JSON.stringify(JSON.parse(linked))).toContain(JSON.stringify(`${payloads[number]} ${number}`).slice(1, -1))
    }
  })

  it('is data in the JSON API, which no browser renders', async () => {
    for (const path of ['/api/v1/articles', '/api/v1/rankings', '/api/v1/sections', '/api/v1/search?q=alert']) {
      const response = await request(path)
      expect(response.headers.get('Content-Type')).toMatch(/^application\/json/)
      expect(await response.text()).toContain('alert(1)')
    }
  })

  it('in an address is not reflected in any page', async () => {
    for (const payload of payloads) {
      const encoded = encodeURIComponent(payload)
      for (const path of [
        `/${encoded}`,
        `/harbour/${encoded}`,
        `/ranking?section=${encoded}`,
        `/harbour?before=${encoded}`,
        `/search?q=${encoded}`,
        `/search?q=ferry&section=${encoded}&from=${encoded}&to=${encoded}&cursor=${encoded}`,
        `/archive/2026/11/${encoded}`,
        `/archive/${encoded}/${encoded}/${encoded}`,
        `/archive/2026/11/20?before=${encoded}`,
      ]) {
        await expectHarmless(path, scriptsPerPage.other)
      }
    }
  })

  it('is text after a restore, in addresses, too', async () => {
    const exported = await request('/api/v1/desk/export', { headers: { Authorization: `Bearer ${env.DESK_TOKEN}` } })
    const lines = new TextDecoder()
      .decode(await exported.arrayBuffer())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as BackupArticle)
    const correctedAt = '2026-11-24T08:15:00Z'
    const back = lines.map(({ paper: _paper, ...line }, number) => {
      const source = { ...line.source, key: `back ${number}` }
      return { ...line, slug: `back-${number}`, correction: payloads[number], correctedAt, source }
    })
    const otherwise = (number: number, changes: Partial<BackupArticle>) => {
      const { source } = makeDraft(0, { source: { key: `${number} ${JSON.stringify(changes)}` } })
      return { ...back[number], ...changes, source }
    }
    const misplaced = payloads.flatMap((payload, number) => [
      otherwise(number, { section: { slug: payload, name: payload } }),
      otherwise(number, { slug: payload }),
      otherwise(number, { slug: `other-${number}`, oldAddresses: [`${payload} once`] }),
    ])
    const answers: { lines: LineOutcome[] } = await (
      await desk('/api/v1/desk/archive', { lines: [...misplaced, ...back] })
    ).json()
    const outcomes = answers.lines.map(({ outcome }) => outcome)
    expect(outcomes.slice(misplaced.length)).toEqual(back.map(() => 'restored'))
    expect(new Set(outcomes.filter((_, at) => at < misplaced.length && at % 3 === 0))).toEqual(new Set(['rejected']))
    expect(outcomes.filter((outcome) => outcome === 'rejected').length).toBeLessThan(misplaced.length)
    const restored = answers.lines.flatMap((line) => ('url' in line ? [new URL(line.url).pathname] : []))
    urls = [...urls, ...restored]
    for (const url of restored) await expectHarmless(url, scriptsPerPage.withLinkedData)
  })
})
