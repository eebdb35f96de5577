import { expect, it } from 'vitest'
import { sparkline } from './sparkline.ts'

it.each([
  [[0, 1, 2, 3, 4, 5, 6, 7], '▁▂▃▄▅▆▇█'],
  [[0, 0, 0], '▁▁▁'],
  [[5, 5], '██'],
  [[1_000_000, 1, 0], '█▂▁'],
  [[], ''],
])('%j is drawn %s', (counts, line) => {
  expect(sparkline(counts)).toBe(line)
})
