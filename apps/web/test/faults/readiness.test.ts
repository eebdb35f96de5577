import { makeDraft } from '@broadsheet/model/testing'
import { markTickStep, openD1 } from '@broadsheet/store'
import { env } from 'cloudflare:workers'
import { beforeEach, expect, it } from 'vitest'
import { siteUnderTest } from '../site-under-test.ts'
import { fails, hangs } from './faulty-bindings.ts'
import { daySeconds, noon, paperUnderFault } from './paper-under-fault.ts'

const { faults, clock, lines, request, logged } = paperUnderFault()
const site = siteUnderTest()

beforeEach(async () => {
  faults.database = undefined
  faults.namespace = undefined
  clock.now = noon
  await site.importDrafts(makeDraft(1))
  await site.rank()
  await markTickStep(openD1(env.DB), 'ranking', noon / 1000 - 300)
})

async function ask() {
  const response = await request('/readyz')
  const text = await response.text()
  expect(text).not.toMatch(/D1_ERROR|SQL|cellar|\.ts/)
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(response.headers.has('Retry-After')).toBe(response.status === 503)
  return { status: response.status, ...(JSON.parse(text) as { ready: boolean; checks: unknown }) }
}

it('a paper with all its parts is ready, which costs one round trip', async () => {
  expect(await ask()).toEqual({
    status: 200,
    ready: true,
    notices: [],
    checks: { database: { ok: true }, ranking: { ok: true, ageSeconds: 0 }, ranker: { ok: true, ageSeconds: 300 } },
  })
  expect(lines.at(-1)).toMatchObject({ d1RoundTrips: 1, kvReads: 1 })
})

it('a new paper is not ready, and says that its first ranking comes', async () => {
  await env.SNAPSHOTS.delete('ranking')
  await env.DB.exec('DELETE FROM tick_steps')
  expect(await ask()).toMatchObject({
    status: 503,
    ready: false,
    checks: {
      database: { ok: true },
      ranking: { ok: false },
      ranker: { ok: false, why: 'the ranker has not ranked yet; its first tick comes within five minutes' },
    },
  })
})

it('a ranker that missed three ticks makes the paper not ready', async () => {
  clock.now = noon + 600_000
  expect(await ask()).toMatchObject({ status: 200, checks: { ranker: { ok: true, ageSeconds: 900 } } })
  clock.now = noon + 601_000
  expect(await ask()).toMatchObject({
    status: 503,
    checks: { ranker: { ok: false, why: 'the ranker has not ranked for three ticks', ageSeconds: 901 } },
  })
})

it('a ranker whose last tick is a day ahead makes the paper not ready', async () => {
  clock.now = noon - daySeconds * 1000
  expect(await ask()).toMatchObject({
    status: 503,
    checks: { ranker: { ok: false, why: 'the ranker ranked in the future: a clock is wrong' } },
  })
})

it('a database that fails or hangs makes the paper not ready, and only the log says why', async () => {
  for (const fault of [fails, hangs]) {
    faults.database = fault
    expect(await ask()).toMatchObject({
      status: 503,
      checks: { database: { ok: false }, ranking: { ok: true }, ranker: { ok: false } },
    })
    expect(logged('check failed').at(-1)).toMatchObject({ check: 'database', id: lines.at(-1)?.id })
  }
})

it('a KV that fails, hangs or has an invalid ranking makes the paper not ready, despite copies', async () => {
  await request('/about')
  for (const fault of [fails, hangs, async () => '{"version":']) {
    faults.namespace = fault
    expect(await ask()).toMatchObject({
      status: 503,
      checks: { database: { ok: true }, ranking: { ok: false }, ranker: { ok: true } },
    })
  }
})
