import { feedExample, type FeedJson } from '@broadsheet/model'
import { describe, expect, it } from 'vitest'
import { runInProcess } from '../../test/run-in-process.ts'
import { sendJson, startSite } from '../../test/start-site.ts'

const ok: FeedJson = { ...feedExample, articles: 1 }
const paused: FeedJson = {
  ...ok,
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
  copyImages: true,
}

/** A site that follows two feeds, and accepts every change. */
async function siteWithSources(feeds: FeedJson[] = [ok, paused]) {
  return await startSite(({ method, path }, response) => {
    if (!path.startsWith('/api/v1/desk/feeds')) return false
    if (method === 'GET') sendJson(response, 200, { feeds })
    else if (method === 'DELETE') response.writeHead(204).end()
    else sendJson(response, 200, ok)
    return true
  })
}

type Site = Awaited<ReturnType<typeof siteWithSources>>

async function source(site: Site, ...args: string[]) {
  return await runInProcess(['source', ...args, '--to', site.url])
}

/** The changes that a site received. */
function changesOf({ requests }: Site) {
  return requests.flatMap(({ method, path, body }) => (method === 'GET' ? [] : [[method, path, body]]))
}

describe('the desk lists sources', () => {
  it('with their results, paused and failing ones first, and without characters that control the terminal', async () => {
    expect((await source(await siteWithSources(), 'list')).stdout).toBe(`2  https://old.example/rss
   Harbour, 40 articles, images copied. Polled 2026-11-24T12:00:00Z: Its site could not be�[2J reached.
   Failed 10 times in a row, since 2026-11-20T12:00:00Z.
   Paused since 2026-11-24T12:00:00Z. It failed for too long. Resume it with desk source resume 2
1  https://wire.example/feed.xml
   Harbour, 1 article. Polled 2026-11-24T12:00:00Z: Nothing new.
   Next poll 2026-11-24T12:30:00Z
`)
  })

  it('for programs, and says how to add one if there are none', async () => {
    expect(JSON.parse((await source(await siteWithSources(), 'list', '--json')).stdout)).toEqual({
      feeds: [ok, paused],
    })
    expect((await source(await siteWithSources([]), 'list')).stdout).toContain('desk source add URL --section NAME')
  })
})

describe('the desk changes sources', () => {
  it('adds one, and needs its section', async () => {
    const site = await siteWithSources()
    expect(await source(site, 'add', ok.url, '--section', 'Harbour')).toMatchObject({
      exitCode: 0,
      stdout: 'Added: https://wire.example/feed.xml, for the section Harbour. First poll at 2026-11-24T12:30:00Z.\n',
    })
    expect(changesOf(site)).toEqual([
      ['POST', '/api/v1/desk/feeds', JSON.stringify({ url: ok.url, section: 'Harbour' })],
    ])
    await source(site, 'add', ok.url, '--section', 'Harbour', '--copy-images')
    expect(changesOf(site).at(-1)?.[2]).toBe(JSON.stringify({ url: ok.url, section: 'Harbour', copyImages: true }))
    expect(await source(site, 'add', ok.url)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('--section'),
    })
  })

  it.each([
    ['pause', '{"paused":true}', 'Paused: '],
    ['resume', '{"paused":false}', 'Resumed: '],
    ['poll', '{"due":"now"}', 'Due now: '],
  ])('%s takes its address or its number', async (verb, body, notice) => {
    for (const given of ['https://WIRE.example/feed.xml', '1']) {
      const site = await siteWithSources()
      expect((await source(site, verb, given)).stdout).toMatch(new RegExp(`^${notice}https://wire.example/feed.xml`))
      expect(changesOf(site)).toEqual([['PATCH', '/api/v1/desk/feeds/1', body]])
      expect(JSON.parse((await source(site, verb, given, '--json')).stdout)).toEqual(ok)
    }
  })

  it.each([
    [['--copy-images'], '{"copyImages":true}'],
    [['--no-copy-images'], '{"copyImages":false}'],
    [['--section', 'Weather', '--copy-images'], '{"section":"Weather","copyImages":true}'],
  ])('change %j changes that alone', async (flags, body) => {
    const site = await siteWithSources()
    expect((await source(site, 'change', '1', ...flags)).stdout).toBe(
      'Changed: https://wire.example/feed.xml: section Harbour, images left on their sites\n',
    )
    expect(changesOf(site)).toEqual([['PATCH', '/api/v1/desk/feeds/1', body]])
  })

  it('change without a change is refused', async () => {
    const site = await siteWithSources()
    expect(await source(site, 'change', '1')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('--copy-images'),
    })
    expect(changesOf(site)).toEqual([])
  })

  it('removes one', async () => {
    const site = await siteWithSources()
    expect((await source(site, 'remove', paused.url)).stdout).toContain('Its articles stay')
    expect(changesOf(site)).toEqual([['DELETE', '/api/v1/desk/feeds/2', '']])
    expect(JSON.parse((await source(site, 'remove', '2', '--json')).stdout)).toEqual({ removed: paused.url })
  })

  it('says what to do if there is no such source', async () => {
    const site = await siteWithSources()
    expect(await source(site, 'pause', 'https://else.example/')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('desk source list'),
    })
    expect(changesOf(site)).toEqual([])
  })
})

it('desk feed, the old name, works and names the new one in one line on standard error', async () => {
  const site = await siteWithSources()
  const [old, present] = [
    await runInProcess(['feed', 'list', '--to', site.url]),
    await runInProcess(['source', 'list', '--to', site.url]),
  ]
  expect(old).toEqual({ ...present, stderr: 'desk feed has a new name: desk source. The old name still works.\n' })
  expect((await runInProcess(['--help'])).stdout).not.toMatch(/^ +feed/mu)
})
