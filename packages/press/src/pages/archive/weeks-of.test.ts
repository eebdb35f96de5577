import { expect, it } from 'vitest'
import { daysOfMonth } from './calendar-day.ts'
import { weeksOf } from './weeks-of.ts'

// November 2026 begins on a Sunday.
it.each([
  ['en-GB', 6, 6],
  ['en-US', 0, 5],
  ['ar-EG', 1, 5],
  ['zh-CN', 6, 6],
])('in %s has %i blank days before the first, in %i weeks', (locale, blanks, count) => {
  const weeks = weeksOf(daysOfMonth('2026-11-24'), locale)
  expect(weeks[0]?.indexOf('2026-11-01')).toBe(blanks)
  expect(weeks).toHaveLength(count)
  expect(weeks.flat().filter((day) => day !== null)).toHaveLength(30)
})

it('has no blank days in a February of four weeks', () => {
  expect(weeksOf(daysOfMonth('2027-02-01'), 'en-GB').flat()).not.toContain(null)
})
