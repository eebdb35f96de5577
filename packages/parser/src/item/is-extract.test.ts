import { expect, test } from 'vitest'
import { isExtract } from './is-extract.ts'
import { paragraphsOf } from './plain-text.ts'

const draft = {
  headline: 'Late ferry',
  body: paragraphsOf('The ferry left the quay of Selhythe at noon.\n\nNobody had read the table of tides.'),
}

test.each([
  ['The ferry left the quay of Selhythe at noon.', true],
  ['“The ferry left the quay of Selhythe” at…', true],
  ['SELHYTHE – The ferry left the quay of Selhythe at noon.', true],
  ['Late ferry', true],
  ['', true],
  ['The ferry left the quay of Selhythe at noon.\n\nBy Nell Harrow', true],
  ['The ferry left early.', false],
  ['One.\n\nTwo.\n\nNobody had read the table of tides.', false],
])('%j is a part of the article: %s', (words, isPart) => {
  expect(isExtract(paragraphsOf(words), draft)).toBe(isPart)
})
