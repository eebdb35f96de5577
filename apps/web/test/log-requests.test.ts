import type { RequestLine } from '@broadsheet/edge'
import { makeDraft } from '@broadsheet/model/testing'
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPaper } from './create-paper.ts'
import { siteUnderTest } from './site-under-test.ts'

const lines: RequestLine[] = []
const app = createPaper({ clock: () => Date.UTC(2026, 10, 24, 12), write: (line) => lines.push(line) })

beforeAll(async () => {
  await siteUnderTest().importDrafts(makeDraft(1))
})

beforeEach(() => {
  lines.length = 0
})

async function request(path: string, init: RequestInit = {}, timing?: string): Promise<Response> {
  const ctx = createExecutionContext()
  const bindings = timing === undefined ? env : { ...env, SERVER_TIMING: timing }
  const response = await app.fetch(new Request(`https://paper.example${path}`, init), bindings, ctx)
  await waitOnExecutionContext(ctx)
  return response
}

describe('the line of a request', () => {
  it('has the request, its costs and its Ray ID', async () => {
    await request('/search?q=ferry', { headers: { 'CF-Ray': '8f1e2d3c4b5a6978-LHR' } })
    expect(lines).toEqual([
      {
        id: '8f1e2d3c4b5a6978-LHR',
        method: 'GET',
        route: '/search',
        path: '/search',
        status: 200,
        asked: 'plain',
        d1RoundTrips: 1,
        d1Ms: expect.any(Number),
        rowsRead: expect.any(Number),
        rowsWritten: 0,
        kvReads: 1,
        totalMs: expect.any(Number),
      },
    ])
    expect(lines[0]?.rowsRead).toBeGreaterThan(0)
  })

  it.each([
    ['/', 'GET', '/', 200],
    ['/harbour', 'HEAD', '/:section', 200],
    ['/feed.xml', 'GET', '/feed.xml', 200],
    ['/a/b/c/d', 'GET', 'none', 404],
    ['/api/v1/nothing', 'GET', 'none', 404],
    ['/api/v1/articles/ferry-1-leaves-late/votes', 'POST', '/api/v1/articles/:slug/votes', 200],
    ['/Harbour/', 'GET', 'none', 301],
  ])('of %s by %s names the route %s', async (path, method, route, status) => {
    await request(path, { method })
    expect(lines).toEqual([expect.objectContaining({ method, route, status })])
  })

  it('has nothing of the reader, and no search words', async () => {
    await request('/search?q=a-private-matter', {
      headers: { 'CF-Connecting-IP': '192.0.2.77', 'User-Agent': 'Known/1', Cookie: 'reader=known', Referer: '/known' },
    })
    expect(JSON.stringify(lines)).not.toMatch(/private|192\.0\.2|known/i)
  })

  it('marks an address with tracking parameters, and is followed by the line of the clean one', async () => {
    await request('/harbour?utm_source=letter')
    expect(lines.map(({ asked }) => asked)).toEqual(['plain', 'marked'])
  })

  it('has an id of its own if the Ray ID is not valid', async () => {
    await request('/about', { headers: { 'CF-Ray': '"}{"event":"forged"' } })
    expect(lines[0]?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/)
  })
})

describe('an answer', () => {
  it('that may be cached has no id', async () => {
    expect((await request('/')).headers.has('X-Request-Id')).toBe(false)
    expect((await request('/nowhere')).headers.has('X-Request-Id')).toBe(false)
  })

  it('has its costs only with SERVER_TIMING', async () => {
    const path = '/harbour/ferry-1-leaves-late'
    const timed = (await request(path, {}, 'on')).headers.get('Server-Timing')
    expect(timed).toMatch(/^d1;dur=\d+;desc="\d round trips, \d+ rows read", kv;desc="\d reads", total;dur=\d+$/)
    expect((await request('/api/v1/articles', {}, 'on')).headers.has('Server-Timing')).toBe(true)
    for (const timing of [undefined, 'off', '', 'ON']) {
      expect((await request(path, {}, timing)).headers.has('Server-Timing')).toBe(false)
    }
  })
})
