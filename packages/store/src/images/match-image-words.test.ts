import { expect, it } from 'vitest'
import { matchImageWords } from './match-image-words.ts'

it.each([
  ['quay', '"quay"*'],
  [' Nell  Harrow ', '"Nell"* "Harrow"*'],
  ['quay OR alt:x NEAR(1)', '"quay"* "OR"* "alt"* "x"* "NEAR"* "1"*'],
  ['"quay" -bell*', '"quay"* "bell"*'],
])('%j asks for %s', (query, expected) => {
  expect(matchImageWords(query)).toBe(expected)
})

it.each(['', ' ', '"', '-*'])('%j asks for nothing', (query) => {
  expect(matchImageWords(query)).toBeNull()
})

it('has at most sixteen words', () => {
  expect(matchImageWords('quay '.repeat(100))?.split(' ')).toHaveLength(16)
})
