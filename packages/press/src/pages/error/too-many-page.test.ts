import { expect, it } from 'vitest'
import { samplePaper } from '../../../testing/sample-paper.ts'
import { tooManyPage } from './too-many-page.tsx'

it.each([
  { what: 'votes', title: 'Too many votes in a short time', advice: 'wait a minute and press again' },
  { what: 'searches', title: 'Too many searches in a short time', advice: 'Wait a minute and search again' },
] as const)('says that there were too many $what, and what to do', async ({ what, title, advice }) => {
  const html = String(tooManyPage({ site: samplePaper().site, what }))
  expect(html).toContain(`<h1>${title}</h1>`)
  expect(html).toContain(advice)
})
