import { readerLimits } from '@broadsheet/edge'
import { makeDraft } from '@broadsheet/model/testing'
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest'
import { createPaper } from '../../../test/create-paper.ts'
import { emptyPaper } from '../../../test/empty-paper.ts'
import { fakeTurnstile, turnstileKeys } from '../../../test/fake-turnstile.ts'
import { siteUnderTest } from '../../../test/site-under-test.ts'

const { importDrafts } = siteUnderTest()
const field = 'cf-turnstile-response'
const limits = { ...readerLimits, turnstileMilliseconds: 50 }

let turnstile: ReturnType<typeof fakeTurnstile>
let address = 0
let printed: MockInstance<typeof console.log>

type Sent = { token?: string; method?: 'POST' | 'DELETE'; browser?: string; from?: string; cookie?: string }

type Asked = Sent & { article?: number; headers?: Record<string, string>; body?: string; keys?: object; host?: string }

/** Votes at a paper with both keys, or `keys`. */
async function vote(asked: Asked = {}): Promise<Response> {
  const { token, method = 'POST', article = 1, keys = turnstileKeys, host = 'paper.example' } = asked
  const { from = `192.0.2.${address}`, browser = 'a browser', cookie = '' } = asked
  const app = createPaper({ clock: () => Date.UTC(2026, 10, 24, 12), limits, fetch: turnstile.fetch, write: () => {} })
  const form = token === undefined ? null : new URLSearchParams({ [field]: token })
  const headers = { 'CF-Connecting-IP': from, 'User-Agent': browser, Cookie: cookie, ...asked.headers }
  const url = `https://${host}/api/v1/articles/ferry-${article}-leaves-late/votes`
  const ctx = createExecutionContext()
  const response = await app.fetch(
    new Request(url, { method, headers, body: asked.body ?? form, redirect: 'manual' }),
    { ...env, ...keys },
    ctx,
  )
  await waitOnExecutionContext(ctx)
  return response
}

const countOf = async () =>
  await env.DB.prepare('SELECT sum(cast_votes) AS votes FROM article_totals').first<number>('votes')
const logged = () => printed.mock.calls.map(([line]) => JSON.parse(String(line)) as object)

beforeEach(async () => {
  await emptyPaper()
  await importDrafts(makeDraft(1, { captured: { votes: 8 } }), makeDraft(2))
  turnstile = fakeTurnstile()
  // Each test votes from a network of its own, which has ten votes a minute.
  address += 1
  printed = vi.spyOn(console, 'log').mockImplementation(() => {})
})

afterEach(() => {
  vi.restoreAllMocks()
})

describe('without the keys of Turnstile', () => {
  it.each([{}, { TURNSTILE_SITE_KEY: '', TURNSTILE_SECRET: '' }])(
    'a vote counts and nobody is asked: %o',
    async (keys) => {
      const response = await vote({ keys })
      expect([response.status, await response.json()]).toEqual([200, { votes: 9, voted: true }])
      expect(turnstile.asked).toEqual([])
    },
  )

  it('a vote has a body of at most 256 bytes', async () => {
    expect((await vote({ keys: {}, body: 'x'.repeat(257) })).status).toBe(413)
  })
})

describe('with one of the two keys', () => {
  it.each([
    ['TURNSTILE_SECRET', { TURNSTILE_SITE_KEY: turnstileKeys.TURNSTILE_SITE_KEY }],
    ['TURNSTILE_SITE_KEY', { TURNSTILE_SECRET: turnstileKeys.TURNSTILE_SECRET }],
  ])('nobody votes, and the log says that %s is not set', async (missing, keys) => {
    const response = await vote({ keys, token: turnstile.issue('good') })
    expect([response.status, await response.json()]).toEqual([503, expect.objectContaining({ code: 'unavailable' })])
    expect(logged()).toContainEqual({ event: 'vote refused', reason: `${missing} is not set` })
    expect([await countOf(), turnstile.asked]).toEqual([0, []])
  })

  it('a vote can still be taken back', async () => {
    await vote({ keys: {} })
    const response = await vote({ method: 'DELETE', keys: { TURNSTILE_SITE_KEY: 'key' } })
    expect(await response.json()).toEqual({ votes: 8, voted: false })
  })
})

describe('with both keys', () => {
  it('a vote with a valid token counts, and Turnstile learns neither address nor article', async () => {
    const response = await vote({ token: turnstile.issue('good') })
    expect([response.status, await response.json()]).toEqual([200, { votes: 9, voted: true }])
    expect(turnstile.asked).toEqual([
      {
        url: 'https://challenges.cloudflare.com/turnstile/v0/siteverify',
        secret: turnstileKeys.TURNSTILE_SECRET,
        response: 'good',
        idempotency_key: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/),
      },
    ])
  })

  it('a token may be sent as JSON, and by a form that is led back to the article', async () => {
    const json = { 'Content-Type': 'application/json' }
    expect((await vote({ body: JSON.stringify({ [field]: turnstile.issue('1') }), headers: json })).status).toBe(200)
    const form = await vote({ token: turnstile.issue('2'), browser: 'another', headers: { Accept: 'text/html' } })
    expect([form.status, form.headers.get('Location')]).toEqual([303, '/harbour/ferry-1-leaves-late?voted=1#vote'])
  })

  it.each([
    ['no body', {}],
    ['an empty token', { token: '' }],
    ['a token that is too long', { token: 'x'.repeat(2_049) }],
    ['JSON without one', { body: '{"token":"good"}', headers: { 'Content-Type': 'application/json' } }],
    ['no JSON', { body: '{', headers: { 'Content-Type': 'application/json' } }],
  ])('a vote with %s is refused, with the cure, and Turnstile is not asked', async (_, sent) => {
    turnstile.issue('good')
    const response = await vote(sent)
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([403, 'no-store'])
    expect(await response.json()).toMatchObject({
      code: 'human-check-needed',
      detail: expect.stringContaining('in the field cf-turnstile-response'),
    })
    expect(response.headers.has('Set-Cookie')).toBe(false)
    expect([await countOf(), turnstile.asked]).toEqual([0, []])
  })

  it.each([
    ['unknown', () => 'made-up'],
    ['expired', () => turnstile.issue('old', { 'error-codes': ['timeout-or-duplicate'] })],
    ['made at another site', () => turnstile.issue('foreign', { hostname: 'elsewhere.example' })],
    ['made for something else', () => turnstile.issue('sign-in', { action: 'sign-in' })],
  ])('a vote with a token that is %s is refused, with the cure', async (_, issue) => {
    const response = await vote({ token: issue() })
    expect([response.status, await response.json()]).toEqual([
      403,
      expect.objectContaining({ code: 'human-check-needed', detail: expect.stringContaining('Get another token') }),
    ])
    expect(response.headers.has('Set-Cookie')).toBe(false)
    expect([await countOf(), turnstile.asked.length]).toEqual([0, 1])
    expect(logged()).toContainEqual(expect.objectContaining({ event: 'vote not checked', token: 'invalid' }))
  })

  it('a used token is of no use to another reader, or for another article', async () => {
    const token = turnstile.issue('good')
    expect((await vote({ token })).status).toBe(200)
    expect((await vote({ token, browser: 'another' })).status).toBe(403)
    expect((await vote({ token, article: 2 })).status).toBe(403)
    expect(await countOf()).toBe(1)
  })

  it('a vote whose answer was lost may be sent again with its token, and counts once', async () => {
    const token = turnstile.issue('good')
    await vote({ token })
    const again = await vote({ token })
    expect([again.status, await again.json()]).toEqual([200, { votes: 9, voted: true }])
    expect(new Set(turnstile.asked.map((one) => one.idempotency_key)).size).toBe(1)
  })

  it('a reader who has voted needs a token for the next article, too', async () => {
    const cookie = (await vote({ token: turnstile.issue('good') })).headers.get('Set-Cookie')?.split(';')[0] ?? ''
    expect((await vote({ article: 2, cookie })).status).toBe(403)
  })

  it('two readers of one network both vote, each with a token of their own', async () => {
    expect((await vote({ token: turnstile.issue('1'), browser: 'one' })).status).toBe(200)
    expect(await (await vote({ token: turnstile.issue('2'), browser: 'two' })).json()).toEqual({
      votes: 10,
      voted: true,
    })
  })

  it('a vote is taken back without a token', async () => {
    await vote({ token: turnstile.issue('good') })
    const response = await vote({ method: 'DELETE' })
    expect([response.status, await response.json()]).toEqual([200, { votes: 8, voted: false }])
    expect(turnstile.asked).toHaveLength(1)
  })

  it('a token made where the reader is counts, though the paper has another address', async () => {
    const token = turnstile.issue('good', { hostname: 'pr-12.paper.example' })
    expect((await vote({ token, host: 'pr-12.paper.example' })).status).toBe(200)
  })

  it('a vote has a body of at most 4,096 bytes', async () => {
    expect((await vote({ body: 'x'.repeat(4_096) })).status).toBe(403)
    expect((await vote({ body: 'x'.repeat(4_097) })).status).toBe(413)
  })

  it('a plain form without a token gets a page that says that voting needs script', async () => {
    const response = await vote({ headers: { Accept: 'text/html' } })
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([403, 'no-store'])
    expect(await response.text()).toContain('that needs script')
  })
})

describe('a vote that Turnstile can’t judge', () => {
  const expectNotCounted = async (instead: () => Response | Promise<Response>) => {
    turnstile.instead = instead
    const token = turnstile.issue('good')
    const response = await vote({ token })
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '30'])
    expect(await response.json()).toMatchObject({
      code: 'unavailable',
      detail: expect.stringContaining('Try again in'),
    })
    expect(response.headers.has('Set-Cookie')).toBe(false)
    expect([await countOf(), turnstile.asked.length]).toEqual([0, 2])
    expect(logged()).toContainEqual(expect.objectContaining({ event: 'vote not checked', token: 'unknown' }))
    expect(JSON.stringify(logged())).not.toMatch(/the-secret-of|good/)
    turnstile.instead = undefined
    expect((await vote({ token })).status).toBe(200)
  }

  it('because Turnstile fails is not counted, and may be sent again', async () => {
    await expectNotCounted(() => Promise.reject(new Error('Network connection lost')))
  })

  it('because Turnstile hangs is not counted, and may be sent again', async () => {
    await expectNotCounted(() => new Promise<Response>(() => {}))
  })

  it.each([
    ['an error', () => Response.json({ success: false, 'error-codes': ['internal-error'] })],
    ['that the secret is wrong', () => Response.json({ success: false, 'error-codes': ['invalid-input-secret'] })],
    ['no reason', () => Response.json({ success: false })],
    ['a page', () => new Response('<!doctype html><title>Bad gateway', { status: 502 })],
    ['other JSON', () => Response.json({ success: 'true' })],
    ['too much', () => new Response(JSON.stringify({ success: true }).padEnd(20_000))],
    ['a redirect', () => new Response(null, { status: 302, headers: { Location: 'https://elsewhere.example' } })],
  ])('because it answers %s is not counted, and may be sent again', async (_, instead) => {
    await expectNotCounted(instead)
  })

  it('at once is asked about again with the same key, and counts', async () => {
    turnstile.instead = (attempt) =>
      attempt === 1 ? new Response('', { status: 500 }) : Response.json({ success: true })
    expect((await vote({ token: 'good' })).status).toBe(200)
    expect(turnstile.asked[1]).toEqual(turnstile.asked[0])
  })
})
