import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdGains, type HeldGain } from './hold-gains.ts'

const start = 1_800_000_000_000
const minute = 60_000
const gain = (article: number, changes: Partial<HeldGain> = {}): HeldGain => ({
  article,
  hour: 1_800_000_000,
  views: 1,
  clicks: 0,
  expected: 0,
  section: 'harbour',
  since: start,
  ...changes,
})
const many = (changes?: Partial<HeldGain>) => Array.from({ length: 60 }, (_, index) => gain(100 + index, changes))

describe('a view', () => {
  it('waits for others of its article and hour, and then all are due', () => {
    const first = holdGains([], [...many(), gain(1), gain(2, { views: 4 })], start)
    expect(first.due).toEqual([gain(2, { views: 4 })])
    expect(first.waiting).toContainEqual(gain(1))
    const second = holdGains(
      first.waiting,
      [...many({ views: 3 }), gain(1, { views: 3, since: start + 5 * minute })],
      start,
    )
    expect(second.due).toContainEqual(gain(1, { views: 4 }))
  })

  it('waits no longer than half an hour', () => {
    const { waiting } = holdGains([], [...many(), gain(1)], start)
    const later = (minutes: number) =>
      holdGains(waiting, many({ hour: 0, since: start + minutes * minute }), start + minutes * minute)
    expect(later(28).waiting).toContainEqual(gain(1))
    expect(later(30).due).toContainEqual(gain(1))
  })

  it('waits for nothing where few came', () => {
    const { waiting } = holdGains([], [...many(), gain(1)], start)
    expect(holdGains(waiting, [gain(2)], start + minute).due).toHaveLength(62)
    expect(holdGains([], [gain(1)], start)).toEqual({ due: [gain(1)], waiting: [] })
  })

  it('waits for nothing where too many do', () => {
    const crowd = Array.from({ length: 10_001 }, (_, index) => gain(index))
    expect(holdGains([], crowd, start).waiting).toEqual([])
  })
})

it('is neither lost nor added twice, however gains come', () => {
  const anyGain = fc.record({ article: fc.nat({ max: 80 }), views: fc.integer({ min: 1, max: 5 }) })
  fc.assert(
    fc.property(fc.array(fc.array(anyGain, { maxLength: 90 }), { maxLength: 6 }), (collections) => {
      let held: HeldGain[] = []
      let views = 0
      for (const [index, some] of collections.entries()) {
        const at = start + index * 5 * minute
        const { due, waiting } = holdGains(
          held,
          some.map(({ article, views: gained }) => gain(article, { views: gained, since: at })),
          at,
        )
        views += due.reduce((sum, each) => sum + each.views, 0)
        held = waiting
      }
      const waiting = held.reduce((sum, each) => sum + each.views, 0)
      return views + waiting === collections.flat().reduce((sum, each) => sum + each.views, 0)
    }),
  )
})
