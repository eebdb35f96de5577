import { expect, it } from 'vitest'
import { foreign } from './foreign.ts'

it.each([
  ['en-GB', null, {}],
  ['en-GB', undefined, {}],
  ['en-GB', 'en-GB', {}],
  ['en-GB', 'en', {}],
  ['en-GB', 'en-US', {}],
  ['en-GB', 'fr', { lang: 'fr' }],
  ['en-GB', 'ar', { lang: 'ar', dir: 'rtl' }],
  ['en-GB', 'he-IL', { lang: 'he-IL', dir: 'rtl' }],
  ['ar-EG', 'en', { lang: 'en', dir: 'ltr' }],
  ['ar', 'fa', { lang: 'fa' }],
  ['zh-CN', 'zh', {}],
  ['zh-CN', 'zh-Hant', { lang: 'zh-Hant' }],
  ['zh-TW', 'zh-CN', { lang: 'zh-CN' }],
  ['zh-TW', 'zh', {}],
])('in a paper of %s, words of %s have %j', (locale, lang, attributes) => {
  expect(foreign(locale, lang)).toEqual(attributes)
})
