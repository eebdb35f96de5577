import { expect, test } from 'vitest'
import { foldText } from './fold-text.ts'

test.each([
  [' two\n\t words ', 'two words'],
  ['a\u00a0\u2003b\ufeff', 'a b'],
  ['soft\u00adly', 'softly'],
  ['bell\u0007', 'bell'],
  ['next\u0085line', 'next line'],
  ['e\u0301te\u0301', 'été'],
  ['Cafe\u0301 – «déjà» 1\u00a0€', 'Café – «déjà» 1 €'],
  ['и\u0306', 'й'],
  ['か\u3099', 'が'],
  ['한', '한'],
  ['\ud800', '\ufffd'],
  ['\u2126', 'Ω'],
])('%j is folded to %j', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})
