import { makeDraft } from '@broadsheet/model/testing'
import { rasterize, readPng, sampleImages } from '@broadsheet/newsroom/testing'
import { readHtml } from '@broadsheet/press/testing'
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { createPaper } from '../create-paper.ts'
import { emptyPaper } from '../empty-paper.ts'
import { linkPreview, networkNames, type FetchedImage } from './link-preview.ts'

const origin = 'https://paper.example'
// With resvg itself, unlike other tests.
const app = createPaper({ clock: () => Date.UTC(2026, 10, 24, 12), rasterize })

async function request(address: string, init: RequestInit = {}): Promise<Response> {
  const ctx = createExecutionContext()
  const response = await app.fetch(new Request(origin + address, { redirect: 'manual', ...init }), env, ctx)
  await waitOnExecutionContext(ctx)
  return response
}

const name = `${'a'.repeat(32)}.jpg`
const image = (url: string) =>
  ({ type: 'image', url, alt: 'The quay at dawn', width: null, height: null, caption: null, credit: null }) as const

const articles = [
  makeDraft(1),
  makeDraft(2, { headline: 'Οι πλοηγοί τερματίζουν την απεργία' }),
  makeDraft(3, { headline: 'Лоцманы прекратили забастовку' }),
  makeDraft(4, { headline: '港口的钟声在三十年后终于又一次响起' }),
  makeDraft(5, { headline: 'The harbour bell rings again over the quay and the mole '.repeat(4).trim() }),
  makeDraft(6, { headline: 'Ferry with an image', body: [image(`${origin}/images/${name}`)] }),
  makeDraft(7, { headline: 'Ferry with an image elsewhere', body: [image('https://pictures.example/a.webp')] }),
]

let paths: string[] = []

beforeAll(async () => {
  await emptyPaper()
  await env.IMAGES.put(name, sampleImages.jpeg)
  const headers = { Authorization: `Bearer ${env.DESK_TOKEN}` }
  const body = JSON.stringify({ items: articles })
  const response = await request('/api/v1/desk/imports', { method: 'POST', headers, body })
  const { items } = await response.json<{ items: { url: string }[] }>()
  paths = items.map(({ url }) => new URL(url).pathname)
})

/** Reads a page and its image as each network does. */
async function previewsOf(path: string) {
  const page = readHtml(await (await request(path)).text())
  const images = new Map<string, FetchedImage>()
  for (const { name: tag, attributes } of page.tags) {
    const { content = '' } = Object.fromEntries(attributes)
    if (tag !== 'meta' || !content.endsWith('.png') || images.has(content)) continue
    const response = await request(new URL(content).pathname)
    const bytes = new Uint8Array(await response.arrayBuffer())
    const { width, height } = await readPng(bytes)
    images.set(content, { type: response.headers.get('Content-Type') ?? '', bytes: bytes.length, width, height })
  }
  return networkNames.map((network) => linkPreview(network, page, (url) => images.get(url) ?? null))
}

describe('X, Facebook and LinkedIn show', () => {
  it.each(
    articles.map(
      ({ headline }, at) => [headline, at === 5 ? 'The quay at dawn' : `${headline}, in Broadsheet`, at] as const,
    ),
  )('%.30s with its card', async (title, alt, at) => {
    const path = paths[at] ?? ''
    for (const preview of await previewsOf(path)) {
      expect(preview).toEqual({
        layout: 'large image',
        title,
        description: expect.stringMatching(/^.{1,200}$/u),
        image: { url: `${origin}${path}.png`, alt },
      })
    }
  })

  it.each(['/', '/harbour', '/ranking', '/archive/2026/11/20', '/about'])('%s with the paper’s card', async (path) => {
    for (const preview of await previewsOf(path)) {
      expect(preview).toEqual({
        layout: 'large image',
        title: expect.stringMatching(/^.{1,70}$/u),
        description: expect.stringMatching(/^.{1,200}$/u),
        image: { url: `${origin}/card.png`, alt: 'Broadsheet' },
      })
    }
  })

  it('an image of the paper’s own on the card of its article', async () => {
    const png = await readPng(new Uint8Array(await (await request(`${paths[5]}.png`)).arrayBuffer()))
    const [left, right] = [png.colorAt(100, 500), png.colorAt(1100, 500)]
    expect([left.slice(1, 2), right.slice(5, 6)]).toEqual(['f', 'f'])
  })

  it('no SVG, so what reads these rules can fail', () => {
    const page = readHtml(`<meta property="og:image" content="https://paper.example/a.svg"/>`)
    const svg = { type: 'image/svg+xml', bytes: 2_000, width: 1200, height: 630 }
    const previews = networkNames.map((network) => linkPreview(network, page, () => svg))
    expect(previews.map(({ layout }) => layout)).toEqual(['text', 'text', 'text'])
  })
})
