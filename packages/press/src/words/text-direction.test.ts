import { expect, it } from 'vitest'
import { textDirection } from './text-direction.ts'

it.each([
  ['en-GB', 'ltr'],
  ['zh-CN', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['UR-pk', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ks-Deva', 'ltr'],
])('the direction of %s is %s', (locale, direction) => {
  expect(textDirection(locale)).toBe(direction)
})
