import { captured, makeDraft } from '@broadsheet/model/testing'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { siteUnderTest } from '../site-under-test.ts'
import { fails, hangs, type Fault } from './faulty-bindings.ts'
import { daySeconds, noon, paperUnderFault } from './paper-under-fault.ts'

const article = '/harbour/ferry-1-leaves-late'
const pages = ['/', '/harbour', article, '/ranking', '/about', '/no/such-page', '/search?q=ferry']
const ranked = 'Ferry 13 leaves late'

const anotherVersion = async () => JSON.stringify({ version: 2, computedAt: 1, entries: [] })

const faultsOfKv: { what: string; fault: Fault<string | null> }[] = [
  { what: 'fails', fault: fails },
  { what: 'never answers', fault: hangs },
  { what: 'is empty', fault: async () => null },
  { what: 'holds rubbish', fault: async () => '{"version":3,"entries":[{"slug":' },
  { what: 'holds a snapshot of another version', fault: anotherVersion },
]

beforeAll(async () => {
  const site = siteUnderTest()
  const lists = { ranking: captured('Captured by hand'), related: captured('Captured by tide') }
  const drafts = Array.from({ length: 13 }, (_, index) => makeDraft(index + 1, index === 0 ? { captured: lists } : {}))
  await site.importDrafts(...drafts)
  await site.rank()
})

/** The statuses of all pages, and the list that the ranking fills on the article page. */
async function askAll(request: ReturnType<typeof paperUnderFault>['request']) {
  const statuses: number[] = []
  for (const path of pages) statuses.push((await request(path)).status)
  const html = await (await request(article)).text()
  expect(html).toContain('</html>')
  return { statuses, html }
}

const fine = [200, 200, 200, 200, 200, 404, 200]

describe('pages without the ranking', () => {
  it('lack only its lists when KV has always failed', async () => {
    for (const { what, fault } of faultsOfKv) {
      const { faults, request } = paperUnderFault()
      faults.namespace = fault
      const { statuses, html } = await askAll(request)
      expect([what, statuses]).toEqual([what, fine])
      expect(html).not.toContain(ranked)
      expect(html).toContain('Captured by hand')
    }
  })

  it('show the last good ranking, of any age, when KV fails later', async () => {
    for (const { what, fault } of faultsOfKv) {
      const { faults, clock, request } = paperUnderFault()
      expect((await askAll(request)).html).toContain(ranked)
      faults.namespace = fault
      clock.now = noon + 3 * daySeconds * 1000
      const { statuses, html } = await askAll(request)
      expect([what, statuses]).toEqual([what, fine])
      expect(html).toContain(ranked)
      expect(await (await request('/')).text()).toContain(ranked)
    }
  })

  it('do not wait at every request for a KV that hangs', async () => {
    const { faults, clock, lines, request } = paperUnderFault()
    faults.namespace = hangs
    const reads: (number | undefined)[] = []
    for (const later of [0, 500, 1_999, 2_000]) {
      clock.now = noon + later
      await request('/about')
      reads.push(lines.at(-1)?.kvReads)
    }
    expect(reads).toEqual([1, 0, 0, 1])
  })

  it('wait for a KV that hangs in one request, while the others go on', async () => {
    const { faults, clock, lines, request } = paperUnderFault()
    faults.namespace = hangs
    await request('/about')
    clock.now += 2_000
    const answered: string[] = []
    await Promise.all(
      ['/', '/about', '/ranking'].map(async (path) => {
        await request(path)
        answered.push(path)
      }),
    )
    const waited = lines.slice(1).filter(({ kvReads }) => kvReads > 0)
    expect(waited.map(({ path, kvReads }) => [path, kvReads])).toEqual([[answered.at(-1), 1]])
  })

  it('have the lists again once KV answers', async () => {
    const { faults, clock, request } = paperUnderFault()
    faults.namespace = fails
    expect(await (await request(article)).text()).not.toContain(ranked)
    faults.namespace = undefined
    clock.now += 2_000
    expect(await (await request(article)).text()).toContain(ranked)
  })

  it('show a ranking of last week unchanged', async () => {
    const { clock, request } = paperUnderFault()
    clock.now = noon + 7 * daySeconds * 1000
    expect((await askAll(request)).html).toContain(ranked)
  })
})

describe('a clock that jumps', () => {
  it('by a day, forward or back, breaks no page', async () => {
    for (const seconds of [daySeconds, -daySeconds]) {
      const { clock, request } = paperUnderFault()
      await askAll(request)
      clock.now = noon + seconds * 1000
      expect([seconds, (await askAll(request)).statuses]).toEqual([seconds, fine])
    }
  })

  it('back does not make a copy of the ranking fresh for ever', async () => {
    const { clock, lines, request } = paperUnderFault()
    await request('/about')
    await request('/about')
    expect(lines.map(({ kvReads }) => kvReads)).toEqual([1, 0])
    clock.now = noon - daySeconds * 1000
    await request('/about')
    await request('/about')
    expect(lines.map(({ kvReads }) => kvReads)).toEqual([1, 0, 1, 0])
  })
})

it('a valid ranking is read unchanged', async () => {
  const { request } = paperUnderFault()
  expect(await env.SNAPSHOTS.get('ranking')).not.toBeNull()
  expect((await askAll(request)).html).toContain(ranked)
})
