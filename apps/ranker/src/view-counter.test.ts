import type { ViewEvent } from '@broadsheet/model'
import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyCounters } from '../test/empty-paper.ts'

const noon = Date.UTC(2026, 10, 24, 12) / 1000
const midnight = noon + 12 * 3600

beforeEach(async () => {
  setTime(noon)
  await emptyCounters()
})

afterEach(() => {
  vi.useRealTimers()
})

function setTime(seconds: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: seconds * 1000 })
}

const counter = () => env.COUNTERS.get(env.COUNTERS.idFromName('counter 0'))

function view(reader: string, changes: Partial<ViewEvent> = {}): ViewEvent {
  return { slug: 'late-ferry', at: Math.floor(Date.now() / 1000), reader, from: null, ...changes }
}

async function viewsAfter(flush = 0): Promise<{ views: number; upTo: number }> {
  const { gains, upTo } = await counter().collect(flush)
  return { views: gains.reduce((sum, { views }) => sum + views, 0), upTo }
}

async function stored<Row extends Record<string, SqlStorageValue>>(query: string): Promise<Row[]> {
  return await runInDurableObject(counter(), (_, { storage }) => storage.sql.exec<Row>(query).toArray())
}

/** What a crash leaves: storage, and nothing of the memory. */
async function crash(): Promise<void> {
  await evictDurableObject(counter())
}

describe('a reader', () => {
  it('counts again after half an hour, and not before', async () => {
    expect(await counter().count([view('a'), view('a')])).toBe(1)
    setTime(noon + 1799)
    expect(await counter().count([view('a')])).toBe(0)
    setTime(noon + 1800)
    expect(await counter().count([view('a')])).toBe(1)
    expect((await viewsAfter()).views).toBe(2)
  })

  it('counts once for each article', async () => {
    expect(await counter().count([view('a'), view('a', { slug: 'early-ferry' })])).toBe(2)
  })

  it('counts once across midnight', async () => {
    setTime(midnight - 2)
    const late = view('a')
    await counter().count([late])
    setTime(midnight + 1)
    expect(await counter().count([late, view('b')])).toBe(1)
  })

  it('is known after the memory was taken, but for what was not flushed', async () => {
    await counter().count([view('a')])
    expect(await runDurableObjectAlarm(counter())).toBe(true)
    await counter().count([view('b')])
    await crash()
    expect(await counter().count([view('a')])).toBe(0)
    expect(await counter().count([view('b')])).toBe(1)
    expect((await viewsAfter()).views).toBe(2)
  })
})

describe('what is stored of readers', () => {
  it('differs from the hash that came, on every day and for every article', async () => {
    const all: string[] = []
    for (const [at, slug] of [
      [noon, 'late-ferry'],
      [noon, 'early-ferry'],
      [noon + 86_400, 'late-ferry'],
    ] as const) {
      setTime(at)
      await counter().count([view('reader-of-today', { slug })])
      await runDurableObjectAlarm(counter())
    }
    for (const { readers } of await stored<{ readers: ArrayBuffer }>('SELECT readers FROM flushes')) {
      all.push(String(new Uint8Array(readers).subarray(0, 8)))
    }
    expect(new Set(all).size).toBe(3)
    expect(JSON.stringify(await stored('SELECT slot, gains FROM flushes'))).not.toContain('reader-of-today')
  })

  it('cannot be computed after its day: the salt is random and deleted', async () => {
    await counter().count([view('a')])
    const [first] = await stored<{ salt: string }>('SELECT salt FROM salts')
    expect(first?.salt).toMatch(/^[0-9a-f]{32}$/)
    setTime(midnight + 3600)
    await counter().count([view('b')])
    const salts = await stored<{ salt: string }>('SELECT salt FROM salts')
    expect(salts).toHaveLength(1)
    expect(salts[0]?.salt).not.toBe(first?.salt)
  })
})

describe('storage', () => {
  it('gets a row for all views of eight seconds, and no more rows than half hours have such', async () => {
    for (let minute = 0; minute < 240; minute += 1) {
      setTime(noon + minute * 60)
      await counter().count(Array.from({ length: 5 }, (_, reader) => view(`${reader} at ${minute}`)))
      await runDurableObjectAlarm(counter())
      if (minute % 5 === 4) await viewsAfter((await viewsAfter()).upTo)
    }
    const [row] = await stored<{ rows: number }>('SELECT count(*) AS rows FROM flushes')
    expect(row?.rows).toBeLessThanOrEqual(67)
  })

  it('keeps what was not collected, however old it is', async () => {
    for (let hour = 0; hour < 8; hour += 1) {
      setTime(noon + hour * 3600)
      await counter().count([view('a')])
      await runDurableObjectAlarm(counter())
    }
    expect((await viewsAfter()).views).toBe(8)
  })

  it('is handed over in parts when there is much', async () => {
    for (let part = 0; part < 4; part += 1) {
      setTime(noon + part * 10)
      const slugs = Array.from({ length: 2_000 }, (_, number) => `${'ferry '.repeat(20)}${part} ${number}`)
      await counter().count(slugs.map((slug) => view('a', { slug })))
      await runDurableObjectAlarm(counter())
    }
    let [views, after, parts] = [0, 0, 0]
    for (let isAll = false; !isAll; parts += 1) {
      const collection = await counter().collect(after)
      views += collection.gains.length
      ;({ upTo: after, isAll } = collection)
    }
    expect(views).toBe(8_000)
    expect(parts).toBeGreaterThan(1)
  })

  it('that was lost is followed by flushes behind those that were collected', async () => {
    await counter().count([view('a')])
    const { upTo } = await viewsAfter()
    setTime(noon + 60)
    await emptyCounters()
    await counter().count([view('a')])
    expect((await viewsAfter(upTo)).views).toBe(1)
  })
})

it('counts a click by its place, and as a plain view where there is no such place', async () => {
  const from = { page: '/', list: 'day', position: 2, of: 5, snapshot: noon }
  await counter().count([
    view('a', { from }),
    view('b', { from }),
    view('c', { from: { ...from, position: 6 } }),
    view('d', { from: { ...from, snapshot: null } }),
  ])
  const plain = { slug: 'late-ferry', hour: noon, list: null, snapshot: null, position: 0, of: 0, views: 2 }
  const { gains } = await counter().collect(0)
  expect(gains.toSorted((one, other) => one.position - other.position)).toEqual([
    plain,
    { ...plain, list: 'day', snapshot: noon, position: 2, of: 5 },
  ])
})

it('hands over what it accepted and no more, in any order, with any repetition, whenever its memory is taken', async () => {
  const act = fc.oneof(
    { weight: 6, arbitrary: fc.record({ view: fc.nat({ max: 9 }) }) },
    { weight: 2, arbitrary: fc.constant('flush' as const) },
    { weight: 1, arbitrary: fc.constant('crash' as const) },
    { weight: 1, arbitrary: fc.constant('collect' as const) },
    { weight: 1, arbitrary: fc.constant('ask without storing' as const) },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
      await emptyCounters()
      let [flushed, fresh, collected, mark, time] = [0, 0, 0, 0, noon]
      for (const each of acts) {
        setTime((time += 7))
        if (typeof each === 'object') fresh += await counter().count([view(String(each.view))])
        else if (each === 'crash') await crash().catch(() => {})
        else if (each === 'flush') await runDurableObjectAlarm(counter())
        else {
          const { views, upTo } = await viewsAfter(mark)
          if (each === 'collect') [collected, mark] = [collected + views, upTo]
        }
        if (typeof each === 'object') continue
        if (each !== 'crash') flushed += fresh
        fresh = 0
      }
      return collected + (await viewsAfter(mark)).views === flushed + fresh
    }),
    { numRuns: 60 },
  )
})
