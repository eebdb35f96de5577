import { expect, it } from 'vitest'
import { kilobytes, measured, millions, spread } from './figures.ts'

it.each([
  { text: measured(0.123), is: '0.12' },
  { text: measured(12.34), is: '12.3' },
  { text: measured(1234.5), is: '1,235' },
  { text: measured(Number.NaN), is: '–' },
  { text: spread({ median: 0.7, low: 0.66, high: 0.73 }), is: '0.70 (0.66–0.73)' },
  { text: spread({ median: Number.NaN, low: 1, high: 1 }), is: '–' },
  { text: kilobytes(1536), is: '1.5 KB' },
  { text: millions(2_345_678), is: '2.35 M' },
  { text: millions(25_000_000_000), is: '25,000 M' },
])('a figure reads "$is"', ({ text, is }) => {
  expect(text).toBe(is)
})
