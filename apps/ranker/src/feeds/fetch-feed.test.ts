import { describe, expect, it, test } from 'vitest'
import { script, seenAt, siteHost } from '../../test/scripted-site.ts'
import { testPollDeps } from '../../test/test-poll-deps.ts'
import { createHostCheck } from './check-host.ts'
import type { PollDeps } from './create-poll-deps.ts'
import { fetchFeed } from './fetch-feed.ts'

const now = Date.UTC(2026, 10, 24, 12) / 1000
const rss = '<rss version="2.0"><channel/></rss>'

async function ask(
  url: string,
  { etag = null, lastModified = null }: { etag?: string | null; lastModified?: string | null } = {},
  changes: Partial<PollDeps> = {},
) {
  const deps = testPollDeps(changes)
  return await fetchFeed({ url, etag, lastModified }, createHostCheck(deps), { ...deps, now })
}

const failure = (reason: string, status: number | null = null, retryAfterSeconds: number | null = null) => ({
  kind: 'failed',
  reason,
  status,
  retryAfterSeconds,
})

describe('a feed is fetched', () => {
  it('in the name of the paper', async () => {
    const url = await script('fetch/plain', { body: rss })
    const fetched = await ask(url)
    expect(fetched).toMatchObject({ kind: 'contents', url, at: url })
    expect(fetched.kind === 'contents' && new TextDecoder().decode(fetched.bytes)).toBe(rss)
    const headers = (await seenAt('fetch/plain'))[0]?.headers
    expect(headers).toMatchObject({
      'user-agent': 'Broadsheet (Tests)',
      accept: expect.stringMatching(/^application\/rss/),
    })
    expect([headers?.['if-none-match'], headers?.['if-modified-since']]).toEqual([undefined, undefined])
  })

  it.each([
    ['etag', { etag: 'W/"a weak, odd one"' }, { ETag: 'W/"a weak, odd one"' }],
    [
      'lastModified',
      { lastModified: 'Tue,  1 sep 2026 10:00:00 +0000' },
      { 'Last-Modified': 'Tue,  1 sep 2026 10:00:00 +0000' },
    ],
  ])('with the exact validator of its last contents: %s', async (_, validators, headers) => {
    const url = await script('fetch/known', { body: rss, headers })
    expect(await ask(url)).toMatchObject({ kind: 'contents' })
    expect(await ask(url, validators)).toMatchObject({ kind: 'unchanged', url })
    expect((await seenAt('fetch/known')).map(({ answered }) => answered)).toEqual([200, 304])
  })

  it('and a 304 to a request without a validator is a failure', async () => {
    expect(await ask(await script('fetch/304', { status: 304 }))).toEqual(failure('status', 304))
  })
})

describe('redirects', () => {
  it.each([301, 308])('that are permanent (%i) are remembered', async (status) => {
    const to = await script('fetch/new', { body: rss })
    const url = await script('fetch/old', { status, headers: { Location: '/fetch/new#top' } })
    expect(await ask(url)).toMatchObject({ kind: 'contents', url: to, at: to })
  })

  it.each([302, 303, 307])(
    'that are temporary (%i) are followed and forgotten, with permanent ones behind them',
    async (status) => {
      const to = await script('fetch/c', { body: rss })
      await script('fetch/b', { status: 301, headers: { Location: to } })
      const url = await script('fetch/a', { status, headers: { Location: '/fetch/b' } })
      expect(await ask(url)).toMatchObject({ kind: 'contents', url, at: to })
      const moved = await script('fetch/moved', { status: 301, headers: { Location: url } })
      expect(await ask(moved)).toMatchObject({ kind: 'contents', url, at: to })
    },
  )

  it('in a loop are followed five times', async () => {
    const url = await script('fetch/circle', { status: 301, headers: { Location: '/fetch/circle' } })
    expect(await ask(url)).toEqual(failure('too-many-redirects'))
    expect(await seenAt('fetch/circle')).toHaveLength(6)
  })

  it.each([
    ['without an address', {}, 'bad-redirect', 302],
    ['to no address', { Location: 'http://' }, 'bad-redirect', 302],
    ['to a file', { Location: 'file:///etc/passwd' }, 'bad-address', null],
    ['to a machine of the network', { Location: 'http://10.0.0.1/' }, 'private-address', null],
    ['to this machine', { Location: 'http://127.0.0.1:1/' }, 'private-address', null],
    ['to this machine, oddly spelt', { Location: '//0x7f.0.0.1:1/' }, 'private-address', null],
    ['to this machine by IPv6', { Location: 'http://[::ffff:127.0.0.1]:1/' }, 'private-address', null],
    ['to the metadata of a cloud', { Location: 'http://169.254.169.254/latest/meta-data/' }, 'private-address', null],
    ['to a name of this machine', { Location: 'http://localhost:1/' }, 'private-address', null],
  ])('%s are not followed', async (_, headers, reason, status) => {
    const asked: string[] = []
    const deps = {
      fetch: (url: string, init: RequestInit<RequestInitCfProperties>) => (asked.push(url), fetch(url, init)),
    }
    const url = await script('fetch/astray', { status: 302, headers })
    expect(await ask(url, {}, deps)).toEqual(failure(reason, status))
    expect(asked).toEqual([url])
  })
})

describe('a server that fails', () => {
  test.each([
    [404, {}, failure('status', 404)],
    [410, {}, failure('gone', 410)],
    [500, {}, failure('status', 500)],
    [204, {}, failure('status', 204)],
    [429, { 'Retry-After': '120' }, failure('status', 429, 120)],
    [503, { 'Retry-After': 'Tue, 24 Nov 2026 13:00:00 GMT' }, failure('status', 503, 3_600)],
    [503, { 'Retry-After': '99999999' }, failure('status', 503, 86_400)],
  ])('answers %i with %j', async (status, headers, outcome) => {
    expect(await ask(await script('fetch/fails', { status, headers }))).toEqual(outcome)
  })

  it('is not reachable', async () => {
    expect(await ask('http://127.0.0.1:1/feed', {}, { allowedHosts: '127.0.0.1:1' })).toEqual(failure('unreachable'))
  })

  test.each([
    ['sends nothing', 'silent', 'too-slow'],
    ['sends a byte now and then', 'slow-loris', 'too-slow'],
    ['sends without an end', 'endless', 'too-large'],
    ['compresses more than the limit', 'gzip-bomb', 'too-large'],
    ['has a Content-Length above the limit', 'long-by-its-word', 'too-large'],
    ['breaks off', 'breaks-off', 'unreachable'],
  ] as const)('%s', async (_, misbehaviour, reason) => {
    const limitMs = reason === 'too-slow' ? 200 : 20_000
    const url = await script(`fetch/${misbehaviour}`, { misbehaviour })
    expect(await ask(url, {}, { limitMs })).toEqual(failure(reason))
  })
})

it('only the allowed host at its port is allowed', async () => {
  const url = await script('fetch/allowed', { body: rss })
  expect(await ask(url, {}, { allowedHosts: '' })).toEqual(failure('private-address'))
  expect(
    await ask(url, {}, { allowedHosts: siteHost.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)) }),
  ).toEqual(failure('private-address'))
  expect(await seenAt('fetch/allowed')).toEqual([])
})
