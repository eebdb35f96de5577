import { expect, it } from 'vitest'
import { formatViewHours, parseViewHours } from './view-hours.ts'

it('the hours of an entry are parsed as they were formatted', () => {
  const views = Array.from({ length: 24 }, (_, hour) => hour * 3)
  expect(parseViewHours(formatViewHours(views))).toEqual(views)
})

it('a day without views is an empty text, and still 24 hours', () => {
  expect(formatViewHours(Array.from({ length: 24 }, () => 0))).toBe('')
  expect(parseViewHours('')).toEqual(Array.from({ length: 24 }, () => 0))
})
