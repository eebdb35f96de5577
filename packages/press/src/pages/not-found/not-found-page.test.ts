import { expect, it } from 'vitest'
import { samplePaper } from '../../../testing/sample-paper.ts'
import { notFoundPage } from './not-found-page.tsx'

const { site, sections, listed } = samplePaper()

it('says what happened, and links other articles', async () => {
  const html = String(notFoundPage({ site, sections, suggestions: listed }))
  expect(html).toContain('<h1>There is nothing at this address</h1>')
  expect(html).toContain('<a href="/harbour/pilots-return-0">Pilots return, part 0</a>')
  expect(html).toContain('<meta name="robots" content="noindex"/>')
})

it('has no empty list when there is nothing to suggest', async () => {
  expect(String(notFoundPage({ site, sections: [], suggestions: [] }))).not.toContain('Read instead')
})
