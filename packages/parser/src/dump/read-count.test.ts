import { expect, test } from 'vitest'
import { cutCount, readCount } from './read-count.ts'

test.each([
  ['0', 0],
  ['12345', 12345],
  ['1,234', 1234],
  ['1 234 567', 1_234_567],
  ['１２', 12],
  ['1,23', null],
  ['', null],
  ['many', null],
  ['99999999999999999999', null],
])('%j counts %j', (text, count) => {
  expect(readCount(text)).toBe(count)
})

test.each([
  [' (1,234)', 1234, ''],
  ['：8', 8, ''],
  ['(12) Tidings', 12, ' Tidings'],
  ['', null, ''],
  [' ()', null, ''],
  [' (1', null, ''],
  ['ers say', null, 'ers say'],
])('after a label, %j counts %j and leaves %j', (text, count, behind) => {
  expect(cutCount(text)).toMatchObject({ count, behind })
})
