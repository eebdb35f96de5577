import { makeDraft } from '@broadsheet/model/testing'
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPaper } from '../create-paper.ts'
import { siteUnderTest } from '../site-under-test.ts'
import { failingBindings } from './failing-bindings.ts'

const { importDrafts, rank } = siteUnderTest()
const votes = '/api/v1/articles/ferry-1-leaves-late/votes'
const guess = 'a-guess-at-the-token'
const cookie = 'signed-by-nobody-5f2a'
const addresses = ['203.0.113.77', '2001:db8:77:1::9', '2001:db8:77:1::/64']
const never = [env.DESK_TOKEN, env.READER_SECRET, env.DESK_SECRET, guess, cookie, ...addresses]

const logged: string[] = []

beforeAll(async () => {
  await importDrafts(makeDraft(1))
  await rank()
})

beforeEach(() => {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...values: unknown[]) => {
      logged.push(values.map((value) => (value instanceof Error ? String(value.stack) : String(value))).join(' '))
    })
  }
})

afterEach(() => {
  vi.restoreAllMocks()
  logged.length = 0
})

/** Every kind of request by address: reads, writes, refused and missing ones. */
const requests: readonly (readonly [method: string, path: string, body?: string])[] = [
  ...['/', '/harbour', '/harbour/ferry-1-leaves-late', '/harbour/nowhere', '/ranking', '/search?q=ferry', '/feed.xml']
    .concat('/harbour/ferry-1-leaves-late.json', '/sitemap.xml', '/healthz', '/api/v1/articles', '/api/v1/rankings')
    .concat('/api/v1/search?q=ferry', '/api/v1/nothing', '/api/v1/desk/site', '/api/v1/desk/stats')
    .concat('/api/v1/desk/articles', '/api/v1/desk/articles/ferry-1-leaves-late', '/api/v1/desk/audit')
    .concat(
      '/api/v1/desk/tokens',
      '/api/v1/desk/export',
      '/api/v1/desk/archive',
      '/api/v1/desk/archive/images',
      '/api/v1/desk/archive/copies',
      '/api/v1/desk/archive/files',
      '/api/v1/desk/redirects',
      '/preview/1-1-00000000000000000000000000000000',
    )
    .map((path) => ['GET', path] as const),
  ['POST', votes],
  ['DELETE', votes],
  ['POST', '/api/v1/articles/ferry-1-leaves-late/views', '{"page":"/"}'],
  ['POST', '/api/v1/desk/imports', JSON.stringify({ items: [makeDraft(2), 'nonsense'] })],
  ['POST', '/api/v1/desk/imports', '{'],
  ['POST', '/api/v1/desk/archive', '{"lines":[1]}'],
  ['DELETE', '/api/v1/desk/redirects?from=old'],
  ['PUT', '/api/v1/desk/placements/ferry-1-leaves-late', '{"kind":"pin","until":"2026-11-25T08:00:00Z"}'],
  ['PUT', '/api/v1/desk/placements/ferry-1-leaves-late', '{"kind":"other"}'],
  ['POST', '/api/v1/desk/articles', '{"headline":"A draft"}'],
  ['PUT', '/api/v1/desk/articles/ferry-1-leaves-late', '{"headline":"A draft"}'],
  ['POST', '/api/v1/desk/articles/ferry-1-leaves-late/withdraw'],
  ['POST', '/api/v1/desk/articles/ferry-1-leaves-late/reinstate'],
  ['POST', '/api/v1/desk/articles/ferry-1-leaves-late/preview'],
  ['POST', '/api/v1/desk/redirects', '{"from":"old","to":"ferry-1-leaves-late"}'],
  ['DELETE', '/api/v1/desk/tokens/1'],
]

describe.each(Object.entries(failingBindings))('with %s broken', (_, bindings) => {
  it.each([
    { token: env.DESK_TOKEN, whose: 'the desk’s' },
    { token: guess, whose: 'a guess' },
  ])('no log line and no answer contains a secret or an IP address, with the token of $whose', async ({ token }) => {
    const app = createPaper({ clock: () => Date.UTC(2026, 10, 24, 12) })
    let answered = ''
    for (const [index, [method, path, body = null]] of requests.entries()) {
      const headers = {
        Authorization: `Bearer ${token}`,
        'CF-Connecting-IP': addresses[index % 2] ?? '',
        'X-Forwarded-For': addresses[0] ?? '',
        Cookie: `reader=${cookie}.${cookie}`,
        'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
      }
      const ctx = createExecutionContext()
      const response = await app.fetch(
        new Request(`https://paper.example${path}`, { method, headers, body }),
        bindings,
        ctx,
      )
      await waitOnExecutionContext(ctx)
      answered += `${JSON.stringify([...response.headers])} ${await response.text()}\n`
    }
    expect(never.filter((text) => answered.includes(text))).toEqual([])
    expect(logged.filter((line) => never.some((text) => line.includes(text)))).toEqual([])
  })
})

it('failures are logged, so that these tests have log lines to check', async () => {
  const app = createPaper()
  const response = await app.fetch(
    new Request('https://paper.example/harbour/ferry-1-leaves-late'),
    failingBindings.D1,
    createExecutionContext(),
  )
  expect(response.status).toBeGreaterThanOrEqual(500)
  expect(logged.join('\n')).toContain('Network connection lost')
  expect(await response.text()).not.toMatch(/Network connection|D1_|at \w+ \(/)
})
