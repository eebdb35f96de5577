import { expect, it } from 'vitest'
import { nearestTone } from './tone-of.ts'

it.each([
  [0, 0, 0, 0],
  [255, 255, 255, 26],
  [0x1f, 0x7a, 0xd6, 5],
  [255, 0, 0, 18],
  [76, 77, 168, 4],
  [200, 120, 40, 21],
])('the colour %i %i %i is the tone', (red, green, blue, tone) => {
  expect(nearestTone({ red, green, blue })).toBe(tone)
})
