import { expect, it } from 'vitest'
import { cropSide } from './crop-side.ts'

const square = { width: 100, height: 100 }

it.each([
  ['a wide image', { width: 300, height: 200 }, { x: 10, y: 90 }, 'left'],
  ['a wide image', { width: 300, height: 200 }, { x: 50, y: 90 }, 'center'],
  ['a wide image', { width: 300, height: 200 }, { x: 80, y: 0 }, 'right'],
  ['a tall image', { width: 200, height: 300 }, { x: 10, y: 90 }, 'bottom'],
  ['a tall image', { width: 200, height: 300 }, { x: 10, y: 20 }, 'top'],
] as const)('the square crop of %s %j around %j keeps its %s', (_, size, focus, side) => {
  expect(cropSide({ ...size, focus }, square)).toBe(side)
})
