import { expect, it } from 'vitest'
import { samplePaper } from '../../../testing/sample-paper.ts'
import { errorPage } from './error-page.tsx'

it('needs only the settings of the site', async () => {
  const html = String(errorPage({ site: samplePaper().site }))
  expect(html).toContain('<h1>Something went wrong on our side</h1>')
  expect(html).toContain('<a class="button" href="">Try again</a>')
})
