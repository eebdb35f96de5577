import { expect, it } from 'vitest'
import { formatViewHours, parseViewHours } from './view-hours.ts'

it('the hours of an entry come back as they were written', () => {
  const views = Array.from({ length: 24 }, (_, hour) => hour * 3)
  expect(parseViewHours(formatViewHours(views))).toEqual(views)
})

it('a day without a view takes no space, and is 24 hours still', () => {
  expect(formatViewHours(Array.from({ length: 24 }, () => 0))).toBe('')
  expect(parseViewHours('')).toEqual(Array.from({ length: 24 }, () => 0))
})
