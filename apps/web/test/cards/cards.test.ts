import { cardsPath, type Site } from '@broadsheet/model'
import { makeDraft } from '@broadsheet/model/testing'
import { paperCard } from '@broadsheet/press'
import { cardKey, storeCard } from '@broadsheet/store'
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { createPaper } from '../create-paper.ts'
import { story } from '../desk/desk-under-test.ts'
import { emptyPaper } from '../empty-paper.ts'

const desk = '/api/v1/desk'
const path = '/council/the-new-pier-opens'
const card = `${path}.png`
const facts = { name: env.SITE_NAME, description: env.SITE_DESCRIPTION } as Site

let headlines = 0

/** The drawings since the test began. */
let drawn: string[] = []
let fails = false
let app = openPaper()

function openPaper() {
  return createPaper({
    clock: () => Date.UTC(2026, 10, 24, 12),
    rasterize: async (svg) => {
      drawn.push(/<title>(.*)<\/title>/.exec(svg)?.[1] ?? '')
      await Promise.resolve()
      if (fails) throw new Error('resvg failed')
      return new TextEncoder().encode(svg).slice()
    },
  })
}

async function request(address: string, init: RequestInit = {}, bindings: Partial<Cloudflare.Env> = env) {
  const ctx = createExecutionContext()
  const asked = new Request(`https://paper.example${address}`, { redirect: 'manual', ...init })
  const response = await app.fetch(asked, bindings, ctx)
  await waitOnExecutionContext(ctx)
  return response
}

const write = async (address: string, body: unknown = {}, method = 'POST') =>
  await request(desk + address, {
    method,
    headers: { Authorization: `Bearer ${env.DESK_TOKEN}`, 'If-Match': '*' },
    body: JSON.stringify(body),
  })

async function publish(): Promise<void> {
  await write('/articles', story)
  await write('/articles/the-new-pier-opens/publish')
}

/** The SVG that these tests take for a PNG. */
const textOf = async (response: Response) => new TextDecoder().decode(await response.arrayBuffer())

async function forgetCards(): Promise<void> {
  const { objects } = await env.IMAGES.list({ prefix: 'cards/' })
  await env.IMAGES.delete(objects.map(({ key }) => key))
}

/** Publishes an article past the desk, so that nobody has drawn its card. */
async function publishQuietly(): Promise<string> {
  const headline = `Pier number ${(headlines += 1)} opens`
  await write('/articles', { ...story, headline })
  const slug = `pier-number-${headlines}-opens`
  await env.DB.prepare(`UPDATE articles SET status = 'published', published_at = 1795521600 WHERE slug = ?1`)
    .bind(slug)
    .run()
  return `/council/${slug}.png`
}

beforeEach(async () => {
  await emptyPaper()
  await forgetCards()
  app = openPaper()
  drawn = []
  fails = false
})

describe('the card of an article', () => {
  it('is a PNG, which is cached as the article is', async () => {
    await publish()
    const response = await request(card)
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-tag': 'article:the-new-pier-opens',
      'access-control-allow-origin': '*',
      etag: expect.stringMatching(/^"[0-9a-f]{32}"$/),
    })
    expect(response.headers.get('Cache-Control')).toBe((await request(path)).headers.get('Cache-Control'))
    expect(await textOf(response)).toContain('The new pier opens')
  })

  it('is drawn and stored when the article is published, and not again when it is asked for', async () => {
    await publish()
    expect(drawn).toEqual(['The new pier opens'])
    expect((await env.IMAGES.list({ prefix: 'cards/' })).objects).toHaveLength(1)
    await request(card)
    await request(card)
    expect(drawn).toHaveLength(1)
  })

  it('is drawn again when an edit changes what it shows, not when it changes the rest', async () => {
    await publish()
    const { headers } = await request(card)
    await write('/articles/the-new-pier-opens/correct', { text: 'It opened on Monday.' })
    expect(drawn).toHaveLength(1)
    await write('/articles/the-new-pier-opens', { ...story, headline: 'The pier opens at last' }, 'PUT')
    expect(drawn).toEqual(['The new pier opens', 'The pier opens at last'])
    const changed = await request(card)
    expect(changed.headers.get('ETag')).not.toBe(headers.get('ETag'))
    expect(await textOf(changed)).toContain('at last')
  })

  it('costs a 304 when the client has it, and draws nothing for HEAD', async () => {
    const address = await publishQuietly()
    const head = await request(address, { method: 'HEAD' })
    expect([head.status, await head.text(), drawn]).toEqual([200, '', []])
    const etag = head.headers.get('ETag') ?? ''
    const known = await request(address, { headers: { 'If-None-Match': `W/${etag}` } })
    expect([known.status, await known.text(), drawn]).toEqual([304, '', []])
    expect((await request(address)).headers.get('ETag')).toBe(etag)
  })

  it('is drawn once for many at the same time', async () => {
    const address = await publishQuietly()
    const answers = await Promise.all(Array.from({ length: 12 }, async () => await request(address)))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200))
    expect(drawn).toHaveLength(1)
    expect(new Set(await Promise.all(answers.map(textOf))).size).toBe(1)
  })

  it('is where the article is', async () => {
    await publish()
    await write('/articles/the-new-pier-opens/move', { section: 'Harbour', slug: 'pier-opens' })
    const locationOf = async (address: string) => (await request(address)).headers.get('Location')
    expect(await locationOf(card)).toBe('/harbour/pier-opens.png')
    expect(await locationOf('/council/pier-opens.png')).toBe('/harbour/pier-opens.png')
    // Where cards were before.
    expect(await locationOf('/harbour/pier-opens.svg')).toBe('/harbour/pier-opens.png')
    expect(await locationOf(`${path}.svg`)).toBe('/harbour/pier-opens.png')
    await write('/articles/pier-opens/withdraw')
    expect((await request('/harbour/pier-opens.png')).status).toBe(410)
    expect((await request('/harbour/no-such-article.png')).status).toBe(404)
  })
})

describe('cards are drawn ahead', () => {
  it('for no draft, and for none that is withdrawn', async () => {
    await write('/articles', story)
    await write('/articles/the-new-pier-opens/schedule', { at: '2026-11-25T09:00:00Z' })
    expect(drawn).toEqual([])
    await write('/articles/the-new-pier-opens/publish')
    await forgetCards()
    await write('/articles/the-new-pier-opens/withdraw')
    expect((await env.IMAGES.list({ prefix: 'cards/' })).objects).toEqual([])
  })

  it('for one imported article, not for a batch', async () => {
    await write('/imports', { items: [makeDraft(1)] })
    expect(drawn).toEqual(['Ferry 1 leaves late'])
    await request('/harbour/ferry-1-leaves-late.png')
    expect(drawn).toHaveLength(1)
    await write('/imports', { items: [makeDraft(1)] })
    await write('/imports', { items: [makeDraft(2), makeDraft(3)] })
    expect(drawn).toHaveLength(1)
  })
})

describe('the paper’s own card', () => {
  it('shows its name and description, and is cached for a day', async () => {
    const response = await request('/card.png')
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'image/png'])
    expect(response.headers.get('Cloudflare-CDN-Cache-Control')).toContain('max-age=86400')
    expect(await textOf(response)).toContain(env.SITE_DESCRIPTION)
  })

  it('stands in for a minute for a card that cannot be drawn', async () => {
    const address = await publishQuietly()
    await storeCard(env.IMAGES, await cardKey(paperCard(facts)), new TextEncoder().encode('the paper’s card'))
    fails = true
    const response = await request(address)
    expect([response.status, await textOf(response)]).toEqual([200, 'the paper’s card'])
    expect(response.headers.get('Cloudflare-CDN-Cache-Control')).toContain('max-age=60,')
    expect(response.headers.get('Cache-Tag')).toContain('article:pier-number')
    fails = false
    expect(await textOf(await request(address))).toContain('<svg')
  })
})

describe('the icon alone', () => {
  const isIcon = async (response: Response) => {
    const bytes = new DataView(await response.arrayBuffer())
    return [response.status, bytes.getUint32(0), bytes.getUint32(16), bytes.getUint32(20)]
  }
  const icon = [200, 0x89_50_4e_47, 1200, 630]

  it('stands in where not even the paper’s card can be drawn', async () => {
    fails = true
    expect(await isIcon(await request(await publishQuietly()))).toEqual(icon)
    await forgetCards()
    const broken = createPaper({ insteadOfNewsroom: { fetch: async () => await Promise.reject(new Error('gone')) } })
    const response = await broken.request(`https://paper.example${await publishQuietly()}`, {}, env)
    expect(await isIcon(response)).toEqual(icon)
  })

  it('is no answer to readers while R2 is down: the card is drawn', async () => {
    const down = new Proxy(env.IMAGES, {
      get: () => async () => {
        throw new Error('R2 is down')
      },
    })
    const response = await request(await publishQuietly(), {}, { ...env, IMAGES: down })
    expect([response.status, await textOf(response)]).toEqual([200, expect.stringContaining('Pier number')])
  })
})

it('a paper without a bucket has cards, too', async () => {
  const { IMAGES: _, ...rest } = env
  const response = await request(await publishQuietly(), {}, rest)
  expect([response.status, await textOf(response)]).toEqual([200, expect.stringContaining('Pier number')])
})

describe('the newsroom’s address for cards', () => {
  const body = JSON.stringify(paperCard(facts))

  it('is none of readers', async () => {
    const response = await request(cardsPath, { method: 'POST', body, headers: { Origin: 'https://paper.example' } })
    expect([response.status, response.headers.get('Allow'), drawn]).toEqual([405, 'GET, HEAD', []])
    expect((await request(cardsPath)).status).toBe(404)
  })
})
