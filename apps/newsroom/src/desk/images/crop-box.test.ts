import { expect, it } from 'vitest'
import { cropBox } from './crop-box.ts'

const wide = { width: 1600, height: 900 }
const tall = { width: 600, height: 900 }

it.each([
  [wide, 1, { x: 0, y: 50 }, '0 0 900 900'],
  [wide, 1, { x: 50, y: 0 }, '350 0 900 900'],
  [wide, 1, { x: 100, y: 0 }, '700 0 900 900'],
  [wide, 16 / 9, { x: 9, y: 9 }, '0 0 1600 900'],
  [tall, 3 / 2, { x: 9, y: 20 }, '0 100 600 400'],
])('%j as %d:1 around %j is %s', (size, aspect, focus, box) => {
  expect(cropBox(size, aspect, focus)).toBe(box)
})
