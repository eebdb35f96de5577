import { endlessBody } from '@broadsheet/edge/testing'
import { restoreLimits, importLimits, maxImageBytes, uploadPartBytes } from '@broadsheet/model'
import { makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { siteUnderTest } from '../site-under-test.ts'

const { request, desk, importDrafts } = siteUnderTest()
const article = '/api/v1/articles/ferry-1-leaves-late'
const deskArticles = '/api/v1/desk/articles'
const images = '/api/v1/desk/images'
const ferry = `${deskArticles}/ferry-1-leaves-late`
const chunkBytes = 1024
const token = { Authorization: `Bearer ${env.DESK_TOKEN}` }
const browser = { 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }

beforeAll(async () => {
  await importDrafts(makeDraft(1))
})

type Write = { what: string; method: string; path: string; headers: Record<string, string>; maxBytes: number }

/** Every route that reads a body, with its limit. A new route needs a line here. */
const writes: Write[] = [
  { what: 'a view', method: 'POST', path: `${article}/views`, headers: browser, maxBytes: 2048 },
  { what: 'a vote', method: 'POST', path: `${article}/votes`, headers: browser, maxBytes: 0 },
  { what: 'a vote taken back', method: 'DELETE', path: `${article}/votes`, headers: browser, maxBytes: 0 },
  { what: 'a batch', method: 'POST', path: '/api/v1/desk/imports', headers: token, maxBytes: importLimits.bytes },
  {
    what: 'a placement',
    method: 'PUT',
    path: '/api/v1/desk/placements/ferry-1-leaves-late',
    headers: token,
    maxBytes: 1024,
  },
  {
    what: 'a release',
    method: 'DELETE',
    path: '/api/v1/desk/placements/ferry-1-leaves-late',
    headers: token,
    maxBytes: 0,
  },
  { what: 'a new article', method: 'POST', path: deskArticles, headers: token, maxBytes: importLimits.itemBytes },
  {
    what: 'an edit',
    method: 'PUT',
    path: ferry,
    headers: { ...token, 'If-Match': '*' },
    maxBytes: importLimits.itemBytes,
  },
  { what: 'an edit of no revision', method: 'PUT', path: ferry, headers: token, maxBytes: importLimits.itemBytes },
  ...['publish', 'schedule', 'withdraw', 'reinstate', 'correct', 'move', 'front-image'].map((verb) => ({
    what: `an order to ${verb}`,
    method: 'POST',
    path: `${ferry}/${verb}`,
    headers: token,
    maxBytes: 32_768,
  })),
  {
    what: 'an image',
    method: 'PUT',
    path: `/api/v1/desk/images/${'0'.repeat(64)}`,
    headers: token,
    maxBytes: maxImageBytes,
  },
  { what: 'a new image', method: 'POST', path: images, headers: token, maxBytes: maxImageBytes },
  {
    what: 'an image in place of another',
    method: 'POST',
    path: `${images}/${'0'.repeat(32)}.jpg`,
    headers: token,
    maxBytes: maxImageBytes,
  },
  {
    what: 'words about an image',
    method: 'PATCH',
    path: `${images}/${'0'.repeat(32)}.jpg`,
    headers: token,
    maxBytes: 65_536,
  },
  {
    what: 'a part of an upload',
    method: 'PUT',
    path: `${images}/uploads/${'0'.repeat(64)}/0?bytes=9`,
    headers: token,
    maxBytes: uploadPartBytes,
  },
  {
    what: 'the end of an upload',
    method: 'POST',
    path: `${images}/uploads/${'0'.repeat(64)}`,
    headers: token,
    maxBytes: 1024,
  },
  { what: 'a preview', method: 'POST', path: `${ferry}/preview`, headers: token, maxBytes: 1024 },
  { what: 'a redirect', method: 'POST', path: '/api/v1/desk/redirects', headers: token, maxBytes: 16_384 },
  {
    what: 'a redirect taken back',
    method: 'DELETE',
    path: '/api/v1/desk/redirects?from=a',
    headers: token,
    maxBytes: 0,
  },
  {
    what: 'lines of a backup',
    method: 'POST',
    path: '/api/v1/desk/archive',
    headers: token,
    maxBytes: restoreLimits.bytes,
  },
  {
    what: 'a file of a backup',
    method: 'PUT',
    path: `/api/v1/desk/archive/files/${'0'.repeat(64)}`,
    headers: token,
    maxBytes: maxImageBytes,
  },
  { what: 'a token', method: 'POST', path: '/api/v1/desk/tokens', headers: token, maxBytes: 1024 },
  { what: 'a token revoked', method: 'DELETE', path: '/api/v1/desk/tokens/1', headers: token, maxBytes: 0 },
  { what: 'an article without a token', method: 'POST', path: deskArticles, headers: {}, maxBytes: 0 },
  { what: 'a batch without a token', method: 'POST', path: '/api/v1/desk/imports', headers: {}, maxBytes: 0 },
  { what: 'a write to a page', method: 'POST', path: '/harbour/ferry-1-leaves-late', headers: browser, maxBytes: 0 },
]

describe.each(writes)('the body of $what', ({ method, path, headers, maxBytes }) => {
  it.each([{}, { 'Content-Length': '4' }, { 'Transfer-Encoding': 'chunked' }])(
    'without an end is read no further than its limit, with %o',
    async (length: Record<string, string>) => {
      const { stream, bytes } = endlessBody(chunkBytes)
      const response = await request(path, { method, headers: { ...headers, ...length }, body: stream })
      expect(response.status).toBeLessThan(500)
      // One chunk is fetched in advance, one shows that the body is too large.
      expect(bytes()).toBeLessThanOrEqual(maxBytes + 2 * chunkBytes)
    },
  )
})

describe('what readers send', () => {
  const json = { page: '/', list: 'trending', position: 1, of: 10, snapshot: null }

  it.each([
    ['a view', 'POST', 'views', 2_048, 202],
    ['a vote', 'POST', 'votes', 256, 200],
    ['a vote taken back', 'DELETE', 'votes', 256, 200],
  ])('%s is taken with a body up to its limit, and refused with a byte more', async (_, method, what, most, taken) => {
    const ask = async (bytes: number) =>
      await request(`${article}/${what}`, { method, headers: browser, body: JSON.stringify(json).padEnd(bytes) })
    expect((await ask(most)).status).toBe(taken)
    const refused = await ask(most + 1)
    expect([refused.status, refused.headers.get('Cache-Control')]).toEqual([413, 'no-store'])
    expect(await refused.json()).toMatchObject({ code: 'too-large' })
  })
})

describe('a batch', () => {
  const bodyOf = (items: number) => ({ items: Array.from({ length: items }, () => 'no draft') })

  it('has at most a hundred items', async () => {
    expect((await desk('/api/v1/desk/imports', bodyOf(importLimits.items))).status).toBe(200)
    expect((await desk('/api/v1/desk/imports', bodyOf(importLimits.items + 1))).status).toBe(400)
  })

  it('takes an article of half a million bytes, but not of one more', async () => {
    const paragraphs = (length: number) =>
      Array.from({ length: 6 }, (_, index) => 'x'.repeat(index === 5 ? length - 450_000 : 90_000))
    const draft = (length: number) =>
      makeDraft(2, { body: paragraphs(length).map((text) => ({ type: 'paragraph', text })) })
    const rest = new TextEncoder().encode(JSON.stringify(draft(460_000))).length - 460_000
    const largest = importLimits.itemBytes - rest
    const refused = await importDrafts(draft(largest + 1))
    expect(refused.items[0]).toMatchObject({ outcome: 'rejected', reason: expect.stringContaining('500001 bytes') })
    expect((await importDrafts(draft(largest))).items[0]).toMatchObject({ outcome: 'added' })
  })
})

describe('the name of an article in a write', () => {
  it.each(['views', 'votes'])('of 7,000 characters breaks nothing: %s', async (what) => {
    const response = await request(`/api/v1/articles/${'a'.repeat(7_000)}/${what}`, {
      method: 'POST',
      headers: browser,
    })
    expect(response.status).toBe(what === 'views' ? 202 : 404)
  })
})
