import { expect, it } from 'vitest'
import { headlineKey } from './headline-key.ts'

it.each([
  ['Haiti’s long history', "HAITI'S  long history"],
  ['The “bell” is back', 'The "bell" is back'],
  ['Ports – and ferries', 'Ports—and ferries'],
  ['Well-read paper', 'Well read paper'],
  ['Full\u00a0width：Ａ', 'full width:A'],
])('%s and %s have the same key', (one, other) => {
  expect(headlineKey(one)).toBe(headlineKey(other))
})

it.each([
  ['Ferry 1 leaves late', 'Ferry 2 leaves late'],
  ['$5.9m for the Mole', '$59m for the Mole'],
])('%s and %s have different keys', (one, other) => {
  expect(headlineKey(one)).not.toBe(headlineKey(other))
})
