import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { anyFreePort } from '@broadsheet/infra'
import { deskTokenOf, run, startPaper, type PaperPlace, type RunningPaper } from '@broadsheet/infra/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { crawlLinks, type Crawl } from './crawl-links.ts'
import { drawPng } from './draw-png.ts'

const program = 'apps/desk/src/main.ts'
let folder: string
let place: PaperPlace
let paper: RunningPaper | null = null

/** An empty paper at an address of its own, after the one before has ended. */
async function startElsewhere(): Promise<string> {
  await paper?.stop()
  place = { port: await anyFreePort(), state: await mkdtemp(path.join(folder, 'state-')) }
  paper = await startPaper(place, '--empty')
  return paper.address
}

/** Runs a verb of the desk; throws what it printed when it failed. */
async function desk(...args: string[]): Promise<string> {
  const { code, printed } = await run(place, program, ...args)
  if (code !== 0) throw new Error(printed)
  return printed
}

/** A request to the desk's API, which must succeed. */
async function ask<Body>(method: string, route: string, body?: object | Buffer): Promise<Body> {
  const headers = { Authorization: `Bearer ${await deskTokenOf(place)}` }
  const sent = body === undefined ? null : Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body)
  const response = await fetch(`${paper?.address}/api/v1/desk${route}`, { method, headers, body: sent })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${route}: ${response.status} ${text}`)
  return JSON.parse(text === '' ? 'null' : text)
}

type Image = { name: string; url: string }
type Article = { slug: string; url: string; body: object[] }

const imageBlock = ({ url }: Image) => ({
  type: 'image',
  url,
  alt: 'The quay',
  width: 900,
  height: 600,
  caption: 'At noon',
  credit: null,
  marks: [{ type: 'link', of: 0, from: 3, to: 7, url }],
})

async function write(slug: string, words: string, body: object[], ...verbs: string[]): Promise<Article> {
  const lead = { type: 'paragraph', text: `${words}.` }
  const article = await ask<Article>('POST', '/articles', {
    section: 'Harbour',
    headline: words,
    slug,
    body: [lead, ...body],
  })
  for (const verb of verbs) await ask('POST', `/articles/${slug}/${verb}`)
  return article
}

/** A paper with images everywhere: shown, replaced, in a draft, in a withdrawn article, in none. */
async function fillPaper(address: string) {
  const received = Array.from({ length: 5 }, (_, at) => drawPng(900, 600, [at * 40, 120, 200]))
  const images: Image[] = []
  for (const bytes of received.slice(0, 4)) images.push(await ask<Image>('POST', '/images', bytes))
  const [quay, pier, boat, unused] = images as [Image, Image, Image, Image]
  await ask('PATCH', `/images/${unused.name}`, {
    alt: 'Nobody',
    caption: 'Nowhere',
    credit: 'Nell',
    focus: { x: 9, y: 8 },
  })
  const link = (url: string) => ({
    type: 'paragraph',
    text: 'Read more of this here.',
    marks: [{ type: 'link', of: 0, from: 0, to: 9, url }],
  })
  const { type: _, marks: __, ...photo } = imageBlock(quay)
  const gallery = { type: 'gallery', images: [photo, { ...photo, url: pier.url }], caption: null }
  const { url } = await write('quay-opens', 'The quay opens', [imageBlock(quay), gallery], 'publish')
  const more = [imageBlock(boat), link(url), link(`${address}/about`), link(boat.url), link(`${address}/harbour`)]
  await write('boat-leaves', 'A boat leaves', more, 'publish')
  const changed = await ask<Image>('POST', `/images/${boat.name}`, received[4])
  await write('quay-draft', 'A draft of the quay', [imageBlock(pier), link(url)])
  await write('quay-gone', 'The quay is gone', [imageBlock(pier)], 'publish', 'withdraw')
  return { received, published: [...images, changed].map(({ name }) => name), replaced: boat.name }
}

const library = async () => await ask<object>('GET', '/images?limit=100')
const draft = async () => await ask<Article>('GET', '/articles/quay-draft')
const moved = <Value>(value: Value, from: string, to: string): Value =>
  JSON.parse(JSON.stringify(value).replaceAll(from, to))

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'broadsheet-'))
})

afterAll(async () => {
  await paper?.stop()
  await rm(folder, { recursive: true, force: true })
}, 20_000)

describe('a paper with images that is wiped, and restored at another address', { concurrent: false }, () => {
  let old: string
  let before: { crawl: Crawl; library: object; draft: Article }
  let filled: Awaited<ReturnType<typeof fillPaper>>
  const backup = () => path.join(folder, 'paper.tar')

  it('goes into a tar', { timeout: 60_000 }, async () => {
    old = await startElsewhere()
    filled = await fillPaper(old)
    expect((await run(place, 'infra/rank.ts')).code).toBe(0)
    before = { crawl: await crawlLinks(old), library: await library(), draft: await draft() }
    expect(before.crawl.broken).toEqual([])
    expect(before.crawl.pages).toBeGreaterThan(6)
    expect(before.crawl.images).toBeGreaterThan(10)
    // Five published files, and the original of each.
    expect(await desk('backup', backup())).toContain('10 files of images')
  })

  it(
    'has no broken link and no broken image there, and nothing leads to the old address',
    { timeout: 60_000 },
    async () => {
      const address = await startElsewhere()
      expect(address).not.toBe(old)
      const report = await desk('restore', backup(), '--json')
      expect(JSON.parse(report.slice(report.indexOf('{')))).toMatchObject({
        unchanged: 0,
        kept: 0,
        rejected: 0,
        files: { sent: 10, present: 0, rejections: [] },
      })
      const crawl = await crawlLinks(address, { gone: old })
      expect(crawl).toEqual({ ...before.crawl, broken: [] })
      expect((await fetch(`${address}/images/${filled.replaced}`)).status).toBe(200)
    },
  )

  it('has the same library and drafts, and knows each file that it received', { timeout: 60_000 }, async () => {
    const address = paper?.address ?? ''
    expect(await library()).toEqual(moved(before.library, old, address))
    expect(await draft()).toMatchObject({ body: moved(before.draft.body, old, address) })
    for (const [at, bytes] of filled.received.entries()) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const upload = await ask<{ image: Image }>('GET', `/images/uploads/${sha256}`)
      expect(upload.image.name).toBe(filled.published[at])
    }
  })

  it('is the same after it is restored once more, and sends no file again', { timeout: 60_000 }, async () => {
    const report = await desk('restore', backup(), '--json')
    expect(JSON.parse(report.slice(report.indexOf('{')))).toMatchObject({
      restored: 0,
      kept: 0,
      rejected: 0,
      files: { sent: 0, present: 10, rejections: [] },
    })
  })
})
