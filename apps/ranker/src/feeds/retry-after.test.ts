import { expect, test } from 'vitest'
import { retryAfterSeconds } from './retry-after.ts'

const noon = Date.UTC(2026, 10, 24, 12) / 1000

test.each([
  ['120', 120],
  [' 0 ', 0],
  ['999999999999', 86_400],
  ['Tue, 24 Nov 2026 13:00:00 GMT', 3_600],
  ['Tuesday, 24-Nov-26 12:10:00 GMT', 600],
  ['Tue, 24 Nov 2026 11:00:00 GMT', 0],
  ['Fri, 31 Dec 2027 23:59:59 GMT', 86_400],
  ['-5', null],
  ['soon', null],
  ['2026', 2026],
  ['1.5', null],
  ['', null],
  [null, null],
])('%j at noon means %j seconds', (header, seconds) => {
  expect(retryAfterSeconds(header, noon)).toBe(seconds)
})
