import { expect, it } from 'vitest'
import { samplePaper } from '../../../testing/sample-paper.ts'
import { gonePage } from './gone-page.tsx'

const { site, sections, listed } = samplePaper()

it('says what happened, and links other articles', async () => {
  const html = String(gonePage({ site, sections, suggestions: listed }))
  expect(html).toContain('<h1>This article was withdrawn</h1>')
  expect(html).toContain('<a href="/harbour/pilots-return-0">Pilots return, part 0</a>')
  expect(html).toContain('<meta name="robots" content="noindex"/>')
})

it('has no empty list when there is nothing to suggest', async () => {
  expect(String(gonePage({ site, sections: [], suggestions: [] }))).not.toContain('Read instead')
})
