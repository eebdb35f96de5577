import { toIso } from '@broadsheet/model'
import { expect, test } from 'vitest'
import { assertTimezone, readWallTime } from './wall-time.ts'

test.each([
  ['2025-04-12 18:56:23', 'UTC', '2025-04-12T18:56:23Z'],
  ['2025/4/2 8:05', 'UTC', '2025-04-02T08:05:00Z'],
  ['2025-04-12T18:56', 'UTC', '2025-04-12T18:56:00Z'],
  ['2025年4月12日 18：56', 'UTC', '2025-04-12T18:56:00Z'],
  ['2025-04-12', 'Asia/Shanghai', '2025-04-11T16:00:00Z'],
  ['2024-02-29 00:00:00', 'America/New_York', '2024-02-29T05:00:00Z'],
  ['2025-04-12 18:56:23Z', 'Asia/Shanghai', '2025-04-12T18:56:23Z'],
  ['2025-04-12 18:56:23 +02:00', 'Asia/Shanghai', '2025-04-12T16:56:23Z'],
])('%j in %s is %s', (text, timezone, iso) => {
  const seconds = readWallTime(text, timezone)
  expect(seconds === null ? null : toIso(seconds)).toBe(iso)
})

test('a time that the clocks skip counts from the skip', () => {
  expect(readWallTime('2025-03-09 02:30:00', 'America/New_York')).toBe(
    readWallTime('2025-03-09 03:30:00', 'America/New_York'),
  )
})

// RFC 5545, 3.3.5.
test.each([
  ['2026-03-08 01:59', '2026-03-08T06:59:00Z'],
  ['2026-03-08 02:30', '2026-03-08T07:30:00Z'],
  ['2026-03-08 03:30', '2026-03-08T07:30:00Z'],
  ['2026-11-01 00:59', '2026-11-01T04:59:00Z'],
  ['2026-11-01 01:30', '2026-11-01T05:30:00Z'],
  ['2026-11-01 02:00', '2026-11-01T07:00:00Z'],
])('on a night in which New York changes its clocks, %s is %s', (text, iso) => {
  expect(toIso(readWallTime(text, 'America/New_York') ?? 0)).toBe(iso)
})

test.each([
  ['Europe/London', '2026-10-25 01:30', '2026-10-25T00:30:00Z'],
  ['Australia/Lord_Howe', '2026-10-04 02:10', '2026-10-03T15:40:00Z'],
  ['Australia/Lord_Howe', '2026-04-05 01:45', '2026-04-04T14:45:00Z'],
  // The island skipped a whole day.
  ['Pacific/Apia', '2011-12-30 12:00', '2011-12-30T22:00:00Z'],
  ['Pacific/Apia', '2011-12-31 12:00', '2011-12-30T22:00:00Z'],
])('in %s, %s is %s', (timezone, text, iso) => {
  expect(toIso(readWallTime(text, timezone) ?? 0)).toBe(iso)
})

test.each([
  ['2026-03-08 01:59:59', 'America/New_York', '2026-03-08T06:59:59Z'],
  ['2026-03-08 02:30:00', 'America/New_York', '2026-03-08T07:30:00Z'],
  ['2026-03-08 03:30:00', 'America/New_York', '2026-03-08T07:30:00Z'],
  ['2026-11-01 01:30:00', 'America/New_York', '2026-11-01T05:30:00Z'],
  ['2026-11-01 02:00:00', 'America/New_York', '2026-11-01T07:00:00Z'],
  ['2025-10-26 02:30:00', 'Europe/Berlin', '2025-10-26T00:30:00Z'],
  ['2025-10-26 03:00:00', 'Europe/Berlin', '2025-10-26T02:00:00Z'],
  ['2025-04-06 01:45:00', 'Australia/Lord_Howe', '2025-04-05T14:45:00Z'],
  ['2025-10-05 02:15:00', 'Australia/Lord_Howe', '2025-10-04T15:45:00Z'],
])('%j in %s, whose clocks change about then, is %s', (text, timezone, iso) => {
  expect(toIso(readWallTime(text, timezone) ?? 0)).toBe(iso)
})

test.each([
  '2025-13-01',
  '2025-02-29',
  '2025-04-31 10:00',
  '2025-04-12 24:00',
  '0000-00-00 00:00:00',
  '0099-01-01',
  'yesterday',
  '12/04/2025',
  '',
])('%j is not a date', (text) => {
  expect(readWallTime(text, 'UTC')).toBeNull()
})

test('an unknown timezone throws', () => {
  expect(() => assertTimezone('Mars/Olympus')).toThrow('Unknown timezone "Mars/Olympus"')
})
