import { runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { counter, crash, gainsOf, noon, setTime, stored, view, viewsAfter } from '../test/counter-under-test.ts'
import { emptyCounters } from '../test/empty-paper.ts'

beforeEach(async () => {
  setTime(noon)
  await emptyCounters()
})

afterEach(() => {
  vi.useRealTimers()
})

describe('storage', () => {
  it('gets a row for all views of eight seconds, and no more rows than half an hour has such', async () => {
    let mark = 0
    for (let minute = 0; minute < 240; minute += 1) {
      setTime(noon + minute * 60)
      await counter().count(Array.from({ length: 5 }, (_, reader) => view(`${reader} at ${minute}`)))
      await runDurableObjectAlarm(counter())
      if (minute % 5 === 4) mark = (await viewsAfter(mark)).upTo
      // A quiet paper's counter has lost its memory at the next view.
      if (minute % 3 === 2) await crash()
    }
    const [row] = await stored<{ rows: number }>('SELECT count(*) AS rows FROM flushes')
    expect(row?.rows).toBeLessThanOrEqual(40)
    expect(mark).toBeGreaterThan(0)
  })

  it('is written over from the oldest row on, so that a peak leaves none', async () => {
    const flush = async (at: number) => {
      setTime(at)
      await counter().count([view(`at ${at}`)])
      await runDurableObjectAlarm(counter())
    }
    for (let second = 0; second < 100; second += 10) await flush(noon + second)
    const { upTo } = await viewsAfter()
    await viewsAfter(upTo)
    for (let later = 1; later <= 10; later += 1) {
      await flush(noon + later * 3600)
      await viewsAfter((await viewsAfter(upTo)).upTo)
    }
    const [row] = await stored<{ oldest: number }>('SELECT min(at) AS oldest FROM flushes')
    expect(row?.oldest).toBeGreaterThan(noon + 1800)
  })

  it('knows a reader for half an hour, however often the memory is taken', async () => {
    await counter().count([view('a')])
    const { upTo } = await viewsAfter()
    for (let minute = 3; minute < 30; minute += 3) {
      setTime(noon + minute * 60)
      await viewsAfter(upTo)
      await counter().count([view(`other at ${minute}`)])
      await runDurableObjectAlarm(counter())
      await crash()
      expect(await counter().count([view('a')])).toBe(0)
    }
  })

  it('has no row of two megabytes, whatever readers send', async () => {
    const slugs = Array.from({ length: 600 }, (_, number) => `${'\u9f8d'.repeat(195)}-${number}`)
    const from = { page: '/', list: '\u9f8d'.repeat(100), position: 1, of: 2, snapshot: noon }
    for (let reader = 0; reader < 4; reader += 1) {
      await counter().count(
        slugs.map((slug) => view(String(reader), { slug, from: { ...from, position: reader + 1, of: 9 } })),
      )
    }
    await viewsAfter()
    const [row] = await stored<{ largest: number }>('SELECT max(octet_length(gains)) AS largest FROM flushes')
    expect(row?.largest).toBeLessThan(500_000)
  })

  it('is written by an alarm eight seconds after the first view', async () => {
    vi.useRealTimers()
    const before = Date.now()
    await counter().count([view('a')])
    const alarm = await runInDurableObject(counter(), async (_, { storage }) => await storage.getAlarm())
    expect(alarm).toBeGreaterThanOrEqual(before + 8_000)
    expect(alarm).toBeLessThanOrEqual(Date.now() + 8_000)
  })

  it('waits for more than a few views as long as some come', async () => {
    const flushes = async () => (await stored('SELECT 1 FROM flushes')).length
    const ring = async () => await runDurableObjectAlarm(counter())
    await counter().count([view('a')])
    for (const [index, reader] of ['b', 'c', 'd'].entries()) {
      setTime(noon + index * 8)
      await counter().count([view(reader)])
      await ring()
      expect(await flushes()).toBe(0)
    }
    await ring()
    expect(await flushes()).toBe(1)
    for (let reader = 0; reader < 10; reader += 1) await counter().count([view(String(reader))])
    await ring()
    expect(await flushes()).toBe(2)
  })

  it('hands over nothing again that was collected, though D1 lost its notes', async () => {
    await counter().count([view('a')])
    await viewsAfter((await viewsAfter()).upTo)
    await crash()
    await counter().count([view('b')])
    expect((await viewsAfter(0)).views).toBe(1)
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
    let [views, after, largest] = [0, 0, 0]
    for (let isAll = false; !isAll;) {
      const collection = await counter().collect(after)
      views += gainsOf(collection.gains).length
      largest = Math.max(largest, new TextEncoder().encode(collection.gains).length)
      ;({ upTo: after, isAll } = collection)
    }
    expect(views).toBe(8_000)
    expect(largest).toBeLessThan(1_100_000)
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
      let [flushed, fresh, atAlarm, collected, mark, time] = [0, 0, 0, 0, 0, noon]
      for (const each of acts) {
        setTime((time += 7))
        if (typeof each === 'object') {
          const counted = await counter().count([view(String(each.view))])
          if (fresh === 0) atAlarm = counted
          fresh += counted
        } else if (each === 'crash') await crash().catch(() => {})
        else if (each === 'flush') {
          await runDurableObjectAlarm(counter())
          const isWaiting = fresh > atAlarm && fresh < 10
          atAlarm = fresh
          if (isWaiting) continue
        } else {
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
