import { expect, test } from 'vitest'
import { encodeAs } from '../../test/encode-as.ts'
import { hasDoubleByteForm } from './double-byte-form.ts'

test.each([
  ['gb18030', 'Tea: a café’s view — “none left”', true],
  ['gb18030', 'Tea – and a view', true],
  ['gb18030', '渡轮周日早上返回港口', true],
  ['windows-1252', 'Née hier, créée à l’hôtel', false],
  ['windows-1251', 'Паром вернулся в порт утром', false],
  ['big5', '渡輪週日早上返回港口，雙方就共同關心的問題', false],
  ['windows-1252', 'no letter beyond ASCII', false],
])('%s: %j has the form: %j', (encoding, text, expected) => {
  expect(hasDoubleByteForm(encodeAs(encoding, text))).toBe(expected)
})
