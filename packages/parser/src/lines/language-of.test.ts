import { expect, it } from 'vitest'
import { languageOf } from './language-of.ts'

it.each([
  ['ar', { lang: 'ar' }],
  [' pt_BR ', { lang: 'pt-BR' }],
  ['English', {}],
  ['und', {}],
  ['', {}],
  [null, {}],
])('%j tells %j', (written, language) => {
  expect(languageOf(written)).toEqual(language)
})
