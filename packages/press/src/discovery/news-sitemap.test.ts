import { expect, it } from 'vitest'
import { samplePaper } from '../../testing/index.ts'
import { newsLanguage, newsSitemap } from './news-sitemap.ts'

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

it('a news sitemap has the image that fronts show, and none for an article without', () => {
  const { site, article } = samplePaper()
  const image = `${'0a'.repeat(16)}.jpg`
  expect(newsSitemap(site, [{ ...article, image }])).toContain(
    `</news:news><image:image><image:loc>${site.url}/images/${image}</image:loc></image:image></url>`,
  )
  expect(newsSitemap(site, [{ ...article, image: null }])).not.toContain('<image:image>')
})
