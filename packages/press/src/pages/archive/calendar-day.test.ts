import { describe, expect, it } from 'vitest'
import { addDays, daysOfMonth, parseDay, spanOfDay, spansOfDays } from './calendar-day.ts'

describe('parseDay', () => {
  it.each(['2025-04-12', '2024-02-29', '1999-12-31'])('accepts %s', (day) => {
    expect(parseDay(day)).toBe(day)
  })

  it.each(['', '2025-02-29', '2025-04-31', '2025-4-1', '2025-00-10', '0025-04-12', '2025-04-12T00:00', '<b>'])(
    'refuses %j',
    (text) => {
      expect(parseDay(text)).toBeNull()
    },
  )
})

it('counts across months and years', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
  expect(addDays('2025-01-01', -1)).toBe('2024-12-31')
  expect(daysOfMonth('2024-02-11')).toHaveLength(29)
  expect(daysOfMonth('2025-12-31').at(-1)).toBe('2025-12-31')
})

describe('a day in a time zone', () => {
  it.each([
    ['2025-04-12', 'UTC', '2025-04-12T00:00:00Z', 24],
    ['2025-04-12', 'Asia/Shanghai', '2025-04-11T16:00:00Z', 24],
    ['2025-04-12', 'Pacific/Kiritimati', '2025-04-11T10:00:00Z', 24],
    ['2025-04-12', 'Pacific/Niue', '2025-04-12T11:00:00Z', 24],
    ['2025-04-12', 'Asia/Kathmandu', '2025-04-11T18:15:00Z', 24],
    ['2025-03-30', 'Europe/Lisbon', '2025-03-30T00:00:00Z', 23],
    ['2025-10-26', 'Europe/Lisbon', '2025-10-25T23:00:00Z', 25],
    // The clock goes from 23:59:59 to 01:00, so the day begins at one.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00Z', 23],
    // Samoa had no 30 December 2011.
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00Z', 0],
  ])('%s in %s begins at %s and has %i hours', (day, timezone, start, hours) => {
    const { from, to } = spanOfDay(day, timezone)
    expect([new Date(from * 1000).toISOString().replace('.000', ''), (to - from) / 3600]).toEqual([start, hours])
  })

  it('ends when the next one begins', () => {
    const days = daysOfMonth('2025-10-01')
    expect(spansOfDays(days, 'Europe/Lisbon')).toEqual(days.map((day) => spanOfDay(day, 'Europe/Lisbon')))
  })
})
