import { expect, it } from 'vitest'
import { foldsOf, foldWord, needsFolding } from './fold-words.ts'

it.each([
  ['Łódź', 'lodz', true],
  ['Smørrebrød', 'smorrebrod', true],
  ['STRASSE', 'strasse', false],
  ['Straße', 'strasse', true],
  ['Đorđević', 'dordevic', true],
  ['İstanbul', 'istanbul', false],
  ['Fähre', 'fahre', false],
  ['φάρος', 'φαροσ', true],
  ['ΦΆΡΟΣ', 'φαροσ', true],
  ['φαρος', 'φαροσ', true],
  ['مُحَمَّد', 'محمد', true],
  ['أحمد', 'احمد', true],
  ['احمد', 'احمد', false],
  ['مدرسة', 'مدرسه', true],
  ['שָׁלוֹם', 'שלום', true],
  ['ёлка', 'елка', true],
  ['हिन्दी', 'हिन्दी', false],
  ['เรือ', 'เรือ', false],
  ['ferry', 'ferry', false],
])('%s is compared as %s, which the index does not do by itself: %s', (text, folded, needed) => {
  expect([foldWord(text), needsFolding(text)]).toEqual([folded, needed])
})

it('a text has the folds of its words, each once', () => {
  expect(foldsOf('The Łódź ferry, Łódź again. Fähre, φάρος!')).toBe('lodz φαροσ')
  expect(foldsOf('plain words')).toBe('')
})
