import { expect, it } from 'vitest'
import { writeMarks } from './write-marks.ts'

const reference = (code: number) => `&#${code};`

it.each([
  ['“Déjà vu” – ‘it’s…’ —', '&#8220;Déjà vu&#8221; &#8211; &#8216;it&#8217;s&#8230;&#8217; &#8212;'],
  ['plain, "quoted"\\ and\nbroken', 'plain, "quoted"\\ and\nbroken'],
  ['', ''],
])('%s becomes %s', (text, expected) => {
  expect(writeMarks(text, reference)).toBe(expected)
})

it('a text in another script is unchanged', () => {
  expect(writeMarks('“港口”…', reference)).toBe('“港口”…')
  expect(writeMarks('“🚢”', reference)).toBe('“🚢”')
})

it('a lone surrogate is accepted', () => {
  expect(writeMarks('… \ud83d', reference)).toBe('… \ud83d')
})
