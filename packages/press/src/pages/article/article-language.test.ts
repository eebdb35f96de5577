import { expect, it } from 'vitest'
import { samplePaper } from '../../../testing/sample-paper.ts'
import { articlePage } from './article-page.tsx'

const { site, article, sections, neighbours, lists } = samplePaper()
const pageOf = (lang: string | null) =>
  String(articlePage({ site, sections, article: { ...article, lang }, neighbours, lists, path: '/harbour/a' }))

it('an article in another language than the paper says so where its words stand, and nowhere else', () => {
  const page = pageOf('ar')
  expect(page).toMatch(/<html lang="?en-GB"?/u)
  expect(page).toMatch(/<h1[^>]* lang="?ar"? dir="?rtl"?>/u)
  expect(page).toMatch(/<div class="?copy"? lang="?ar"? dir="?rtl"?>/u)
  expect(page.match(/lang="?ar/gu)).toHaveLength(3)
  expect(page).toContain('"inLanguage":"ar"')
})

it('an article in the language of the paper has no byte more', () => {
  const page = pageOf('en')
  expect(page.match(/ lang=/gu)).toHaveLength(1)
  expect(page.replace('"inLanguage":"en"', '"inLanguage":"en-GB"')).toBe(pageOf(null))
})
