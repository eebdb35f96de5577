import { feedExample, type FeedJson } from '@broadsheet/model'
import { describe, expect, it } from 'vitest'
import { runInProcess } from '../../test/run-in-process.ts'
import { sendJson, startSite } from '../../test/start-site.ts'

const well: FeedJson = { ...feedExample, articles: 1 }
const paused: FeedJson = {
  ...well,
  id: 2,
  url: 'https://old.example/rss',
  state: 'paused',
  dueAt: null,
  outcome: { is: 'failed', reason: 'unreachable', status: null },
  result: 'Its site could not be\u001b[2J reached.',
  failures: 10,
  failingSince: '2026-11-20T12:00:00Z',
  pausedAt: '2026-11-24T12:00:00Z',
  pausedBecause: 'It failed for too long.',
  articles: 40,
}

/** A site that follows two feeds, and takes every order. */
async function siteWithFeeds(feeds: FeedJson[] = [well, paused]) {
  return await startSite(({ method, path }, response) => {
    if (!path.startsWith('/api/v1/desk/feeds')) return false
    if (method === 'GET') sendJson(response, 200, { feeds })
    else if (method === 'DELETE') response.writeHead(204).end()
    else sendJson(response, 200, well)
    return true
  })
}

type Site = Awaited<ReturnType<typeof siteWithFeeds>>

async function feed(site: Site, ...args: string[]) {
  return await runInProcess(['feed', ...args, '--to', site.url])
}

/** The orders that a site got. */
function ordersOf({ requests }: Site) {
  return requests.flatMap(({ method, path, body }) => (method === 'GET' ? [] : [[method, path, body]]))
}

describe('the desk lists feeds', () => {
  it('with how each goes, those first that want looking after, and nothing that steers the terminal', async () => {
    expect((await feed(await siteWithFeeds(), 'list')).stdout).toBe(`2  https://old.example/rss
   Harbour, 40 articles. Polled 2026-11-24T12:00:00Z: Its site could not be�[2J reached.
   Failed 10 times in a row, since 2026-11-20T12:00:00Z.
   Paused since 2026-11-24T12:00:00Z. It failed for too long. desk feed resume 2
1  https://wire.example/feed.xml
   Harbour, 1 article. Polled 2026-11-24T12:00:00Z: Nothing new.
   Due 2026-11-24T12:30:00Z
`)
  })

  it('for programs, and says how to begin where there is none', async () => {
    expect(JSON.parse((await feed(await siteWithFeeds(), 'list', '--json')).stdout)).toEqual({ feeds: [well, paused] })
    expect((await feed(await siteWithFeeds([]), 'list')).stdout).toContain('desk feed add URL --section NAME')
  })
})

describe('the desk changes feeds', () => {
  it('follows one, and needs to be told the section', async () => {
    const site = await siteWithFeeds()
    expect(await feed(site, 'add', well.url, '--section', 'Harbour')).toMatchObject({
      exitCode: 0,
      stdout: 'Followed: https://wire.example/feed.xml goes to Harbour. Polled from 2026-11-24T12:30:00Z on.\n',
    })
    expect(ordersOf(site)).toEqual([
      ['POST', '/api/v1/desk/feeds', JSON.stringify({ url: well.url, section: 'Harbour' })],
    ])
    expect(await feed(site, 'add', well.url)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('--section'),
    })
  })

  it.each([
    ['pause', '{"paused":true}', 'Paused: '],
    ['resume', '{"paused":false}', 'Resumed: '],
    ['poll', '{"due":"now"}', 'Due now: '],
  ])('%s names it by its address or its number', async (verb, body, said) => {
    for (const given of ['https://WIRE.example/feed.xml', '1']) {
      const site = await siteWithFeeds()
      expect((await feed(site, verb, given)).stdout).toMatch(new RegExp(`^${said}https://wire.example/feed.xml`))
      expect(ordersOf(site)).toEqual([['PATCH', '/api/v1/desk/feeds/1', body]])
      expect(JSON.parse((await feed(site, verb, given, '--json')).stdout)).toEqual(well)
    }
  })

  it('follows one no more', async () => {
    const site = await siteWithFeeds()
    expect((await feed(site, 'remove', paused.url)).stdout).toContain('Its articles stay')
    expect(ordersOf(site)).toEqual([['DELETE', '/api/v1/desk/feeds/2', '']])
    expect(JSON.parse((await feed(site, 'remove', '2', '--json')).stdout)).toEqual({ removed: paused.url })
  })

  it('says what to do about one that the paper does not follow', async () => {
    const site = await siteWithFeeds()
    expect(await feed(site, 'pause', 'https://else.example/')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('desk feed list'),
    })
    expect(ordersOf(site)).toEqual([])
  })
})
