import { expect, it } from 'vitest'
import { newsLanguage } from './news-sitemap.ts'

it.each([
  ['en-GB', 'en'],
  ['de', 'de'],
  ['zh-CN', 'zh-cn'],
  ['zh', 'zh-cn'],
  ['zh-HK', 'zh-tw'],
  ['zh-Hant', 'zh-tw'],
])('%s is the language %s of a news sitemap', (locale, language) => {
  expect(newsLanguage(locale)).toBe(language)
})
