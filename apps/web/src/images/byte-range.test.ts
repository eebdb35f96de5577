import type { AskedRange } from '@broadsheet/store'
import { expect, it } from 'vitest'
import { fitsWhatClientHas, readRange } from './byte-range.ts'

it.each<[string | undefined, AskedRange]>([
  ['bytes=0-0', { offset: 0, length: 1 }],
  ['bytes=0-9', { offset: 0, length: 10 }],
  ['bytes=2-4', { offset: 2, length: 3 }],
  ['bytes=2-', { offset: 2, length: 8 }],
  ['bytes=9-', { offset: 9, length: 1 }],
  ['bytes=2-99', { offset: 2, length: 8 }],
  [`bytes=2-${'9'.repeat(400)}`, { offset: 2, length: 8 }],
  ['bytes=-3', { offset: 7, length: 3 }],
  ['bytes=-99', { offset: 0, length: 10 }],
  ['Bytes= 2-4 ', { offset: 2, length: 3 }],
  ['bytes=10-', 'unsatisfiable'],
  ['bytes=10-12', 'unsatisfiable'],
  [`bytes=${'9'.repeat(400)}-`, 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=4-2', null],
  ['bytes=-', null],
  ['bytes=', null],
  ['bytes=0-1,4-5', null],
  ['bytes=+1-2', null],
  ['bytes=1.5-2', null],
  ['bytes=0x1-2', null],
  ['bytes 0-1', null],
  ['lines=0-1', null],
  ['', null],
  [undefined, null],
])('of ten bytes %s is %j', (header, range) => {
  expect(readRange(header, 10)).toEqual(range)
})

it.each(['bytes=0-', 'bytes=-1', 'bytes=0-0'])('of an empty representation %s is unsatisfiable', (header) => {
  expect(readRange(header, 0)).toBe('unsatisfiable')
})

it.each([
  [undefined, true],
  ['"a"', true],
  [' "a" ', true],
  ['W/"a"', false],
  ['"b"', false],
  ['*', false],
  ['"a", "b"', false],
  ['Fri, 20 Nov 2026 08:15:00 GMT', false],
])('If-Range: %s fits the tag "a": %s', (ifRange, fits) => {
  expect(fitsWhatClientHas(ifRange, '"a"')).toBe(fits)
})
