import { expect, test } from 'vitest'
import { parseSrcset } from './parse-srcset.ts'

const one = (address: string, width: number | null = null, density = 1) => ({ address, width, density })

test.each([
  ['a.jpg 300w, b.jpg 600w', [one('a.jpg', 300), one('b.jpg', 600)]],
  ['a.jpg 300w,b.jpg 600w', [one('a.jpg', 300), one('b.jpg', 600)]],
  ['a.jpg, b.jpg 1.5x,\n c.jpg 2x', [one('a.jpg'), one('b.jpg', null, 1.5), one('c.jpg', null, 2)]],
  ['w_300,h_200/a.jpg 300w, w_600,h_400/a.jpg 600w', [one('w_300,h_200/a.jpg', 300), one('w_600,h_400/a.jpg', 600)]],
  ['a.jpg 300w 200h', [one('a.jpg', 300)]],
  ['a.jpg wide, b.jpg -2x', [one('a.jpg'), one('b.jpg')]],
  ['data:image/gif;base64,R0lG 1w, a.jpg 2w', [one('data:image/gif;base64,R0lG', 1), one('a.jpg', 2)]],
  [' , ', []],
  ['', []],
])('%j', (written, candidates) => {
  expect(parseSrcset(written)).toEqual(candidates)
})

test.each([',', 'a,', 'a ', ' ', 'a 1w,', '1w '])('a hundred thousand of %j are read', (written) => {
  expect(parseSrcset(written.repeat(100_000)).length).toBeGreaterThanOrEqual(0)
})
