import { expect, it } from 'vitest'
import { samplePaper } from '../sample-paper.ts'
import { tooManyPage } from './too-many-page.tsx'

it('says that the vote was not counted, and the cure', async () => {
  const html = String(await tooManyPage({ site: samplePaper().site }))
  expect(html).toContain('<h1>Too many votes in a short time</h1>')
  expect(html).toContain('wait a minute and press again')
})
