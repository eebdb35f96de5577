import { describe, expect, it } from 'vitest'
import { barsPath } from './bars-path.ts'

/** The positions and heights of a path's bars. */
function barsOf(path: string): { x: number; bottom: number; height: number }[] {
  let x = 0
  let y = 0
  return Array.from(path.matchAll(/([Mm])([\d.]+) (\d+)v-(\d+)/g), ([, move, dx, dy, height]) => {
    x = Number(dx) + (move === 'm' ? x : 0)
    y = Number(dy) + (move === 'm' ? y : 0)
    const bar = { x, bottom: y, height: Number(height) }
    y -= bar.height
    return bar
  })
}

describe('the bars of a day', () => {
  it('are at their hours, as high as their share of the busiest one', () => {
    expect(barsPath([0, 4, 2, 0, 1])).toBe('M5.5 24v-24m4 24v-12m8 12v-6')
  })

  it('are none without views', () => {
    expect(barsPath([0, 0, 0])).toBe('')
    expect(barsPath([])).toBe('')
  })

  it.each([
    [[1]],
    [[0, 0, 7]],
    [[3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4, 6, 2, 6, 4]],
    [[1, 0, 1_000_000, 0, 0, 499_999, 2]],
    [Array.from({ length: 24 }, () => 12)],
  ])('of %j are those of the hours with views, on one baseline, the tallest as high as the field', (views) => {
    const bars = barsOf(barsPath(views))
    expect(bars.map(({ x }) => (x - 1.5) / 4)).toEqual(views.flatMap((count, hour) => (count > 0 ? [hour] : [])))
    expect(new Set(bars.map(({ bottom }) => bottom))).toEqual(new Set([24]))
    expect(Math.max(...bars.map(({ height }) => height))).toBe(24)
    expect(Math.min(...bars.map(({ height }) => height))).toBeGreaterThanOrEqual(1)
  })
})
