import { expect, it } from 'vitest'
import { samplePaper } from '../../../testing/sample-paper.ts'
import { unavailablePage } from './unavailable-page.tsx'

it('says in the language of the paper that it will be back, and needs only the settings of the site', async () => {
  const { site } = samplePaper()
  expect(String(unavailablePage({ site }))).toContain('<h1>The paper is briefly unavailable</h1>')
  const chinese = String(unavailablePage({ site: { ...site, locale: 'zh-CN' } }))
  expect(chinese).toContain('<h1>本报暂时无法访问</h1>')
  expect(chinese).toContain('<a class="button" href="">再试一次</a>')
})
