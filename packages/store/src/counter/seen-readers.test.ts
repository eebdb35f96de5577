import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createSeenReaders, seenSeconds, type ReaderHash } from './seen-readers.ts'

const noon = 1_800_000_000
const one: ReaderHash = { high: 1, low: 2 }

it('counts a reader again after half an hour, and not before', () => {
  const seen = createSeenReaders()
  const counted = [0, 10, 1799, 1800, 1801, 3599, 3600].map((later) => seen.note(one, noon + later))
  expect(counted).toEqual([true, false, false, true, false, false, true])
  expect(seen.note({ high: 1, low: 3 }, noon)).toBe(true)
  expect(seen.note({ high: 2, low: 2 }, noon)).toBe(true)
})

it('does not count a view that comes late, less than half an hour before one that counted', () => {
  const seen = createSeenReaders()
  expect([noon, noon - 1799, noon - 1800].map((at) => seen.note(one, at))).toEqual([true, false, true])
})

it('forgets half hours that are over', () => {
  const seen = createSeenReaders()
  const slot = noon - (noon % seenSeconds)
  seen.note(one, slot)
  seen.forgetBefore(slot + seenSeconds - 1)
  expect(seen.size()).toBe(1)
  seen.forgetBefore(slot + seenSeconds)
  expect(seen.size()).toBe(0)
})

it('counts like a list of all views, however many readers share bits', () => {
  const half = fc.constantFrom(0, 1, 64, 2 ** 32 - 1)
  const views = fc.array(fc.record({ high: half, low: half, at: fc.nat({ max: 3 * seenSeconds }) }), { maxLength: 300 })
  fc.assert(
    fc.property(views, (all) => {
      const seen = createSeenReaders()
      const counted: typeof all = []
      for (const { high, low, at } of all) {
        const isNew = !counted.some(
          (each) => each.high === high && each.low === low && Math.abs(each.at - at) < seenSeconds,
        )
        if (isNew) counted.push({ high, low, at })
        if (seen.note({ high, low }, at) !== isNew) return false
      }
      return seen.size() === counted.length
    }),
  )
})

it('holds half an hour of ten million views a day', () => {
  const seen = createSeenReaders()
  const readers = 208_000
  for (let reader = 0; reader < readers; reader += 1) {
    seen.note({ high: reader, low: Math.imul(reader, 0x9e3779b1) >>> 0 }, noon - (noon % seenSeconds))
  }
  expect(seen.size()).toBe(readers)
})
