import { expect, test } from 'vitest'
import { maxAgeSeconds } from './max-age.ts'

test.each([
  ['max-age=600', 600],
  ['public, Max-Age = "900", must-revalidate', 900],
  ['s-maxage=600', 0],
  ['no-store', 0],
  [null, 0],
])('%j is fresh for %i seconds', (header, seconds) => {
  expect(maxAgeSeconds(header)).toBe(seconds)
})
