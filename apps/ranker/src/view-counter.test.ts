import { runDurableObjectAlarm } from 'cloudflare:test'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { counter, crash, gainsOf, noon, setTime, stored, view, viewsAfter } from '../test/counter-under-test.ts'
import { emptyCounters } from '../test/empty-paper.ts'

const midnight = noon + 12 * 3600

beforeEach(async () => {
  setTime(noon)
  await emptyCounters()
})

afterEach(() => {
  vi.useRealTimers()
})

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

  it('counts in the hour of now where a time cannot be', async () => {
    await counter().count([view('a', { at: noon + 86_400 }), view('b', { at: 5 })])
    const { gains } = await counter().collect(0)
    expect(gainsOf(gains).map(([, hour]) => hour)).toEqual([noon - 2 * 86_400, noon])
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

  it('is in no order that says which article it was', async () => {
    await counter().count(Array.from({ length: 50 }, (_, reader) => view(String(reader))))
    await runDurableObjectAlarm(counter())
    const [row] = await stored<{ readers: ArrayBuffer }>('SELECT readers FROM flushes')
    const bytes = new DataView(row?.readers ?? new ArrayBuffer())
    const hashes = Array.from({ length: 50 }, (_, reader) => bytes.getUint32(reader * 12))
    expect(hashes).toEqual(hashes.toSorted((one, other) => one - other))
  })

  it('cannot be computed after its day: the salt is random and deleted', async () => {
    await counter().count([view('a')])
    const [first] = await stored<{ salt: string }>('SELECT salt FROM salts')
    expect(first?.salt).toMatch(/^[0-9a-f]{32}$/)
    setTime(midnight + 60)
    await counter().count([view('b')])
    setTime(midnight + 3660)
    await viewsAfter()
    const salts = await stored<{ salt: string }>('SELECT salt FROM salts')
    expect(salts).toHaveLength(1)
    expect(salts[0]?.salt).not.toBe(first?.salt)
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
  const { gains } = await counter().collect(0)
  expect(gainsOf(gains).toSorted((one, other) => one[4] - other[4])).toEqual([
    ['late-ferry', noon, null, null, 0, 0, 2],
    ['late-ferry', noon, 'day', noon, 2, 5, 2],
  ])
})
