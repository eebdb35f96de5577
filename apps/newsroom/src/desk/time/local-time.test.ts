import { expect, it } from 'vitest'
import { fromLocalTime, toLocalTime } from './local-time.ts'

it.each([
  ['UTC', '2026-11-27T19:06', '2026-11-27T19:06:00Z'],
  ['Europe/London', '2026-07-01T09:00', '2026-07-01T08:00:00Z'],
  ['Asia/Kathmandu', '2026-11-28T00:15', '2026-11-27T18:30:00Z'],
  ['America/New_York', '2026-11-27T23:59', '2026-11-28T04:59:00Z'],
  // The hours around a change of clocks.
  ['Europe/London', '2026-03-29T00:59', '2026-03-29T00:59:00Z'],
  ['Europe/London', '2026-03-29T02:00', '2026-03-29T01:00:00Z'],
  ['Europe/London', '2026-10-25T00:30', '2026-10-24T23:30:00Z'],
  ['Europe/London', '2026-10-25T02:00', '2026-10-25T02:00:00Z'],
])('in %s, %s is %s', (timezone, local, iso) => {
  const at = Date.parse(iso) / 1000
  expect(fromLocalTime(local, timezone)).toBe(at)
  expect(toLocalTime(at, timezone)).toBe(local)
})

// RFC 5545, 3.3.5, on nights in which clocks change.
it.each([
  ['that is skipped', 'America/New_York', '2026-03-08T02:30', '2026-03-08T07:30:00Z'],
  ['that is skipped', 'America/New_York', '2027-03-14T02:30', '2027-03-14T07:30:00Z'],
  ['that is skipped', 'Europe/London', '2026-03-29T01:30', '2026-03-29T01:30:00Z'],
  ['that is skipped by half an hour', 'Australia/Lord_Howe', '2026-10-04T02:10', '2026-10-03T15:40:00Z'],
  ['before a skip', 'America/New_York', '2026-03-08T01:30', '2026-03-08T06:30:00Z'],
  ['after a skip', 'America/New_York', '2026-03-08T03:30', '2026-03-08T07:30:00Z'],
  ['that comes twice', 'America/New_York', '2026-11-01T01:30', '2026-11-01T05:30:00Z'],
  ['that comes twice', 'Europe/London', '2026-10-25T01:30', '2026-10-25T00:30:00Z'],
  ['after one that comes twice', 'America/New_York', '2026-11-01T02:30', '2026-11-01T07:30:00Z'],
])('a time %s in %s, %s, is %s', (_, timezone, local, iso) => {
  expect(fromLocalTime(local, timezone)).toBe(Date.parse(iso) / 1000)
})

it.each(['', 'tomorrow', '2026-13-01T00:00', '2026-11-27', '2026-11-27T19:06:00Z'])('%j is no time', (text) => {
  expect(fromLocalTime(text, 'UTC')).toBeNull()
})
