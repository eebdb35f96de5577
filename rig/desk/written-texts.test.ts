import type { DeskArticleJson } from '@broadsheet/model'
import { writtenBodies, writtenBylines, writtenDatelines } from '@broadsheet/parser/testing'
import { expect, it } from 'vitest'
import { askDesk, newEditor } from './new-editor.ts'

/** Some rows of the table of texts, of which the others go through the form without a browser. */
const writtenRows = [0, 3, 12, 21, 30].map((at) => ({
  byline: writtenBylines[at] ?? ['', null],
  dateline: writtenDatelines[(at + 1) % writtenDatelines.length] ?? ['', null],
  body: writtenBodies[(at + 1) % writtenBodies.length] ?? ['', []],
}))

it.each(writtenRows)('the form reads $byline.0, $dateline.0, $body.0, and gives them back', async (row) => {
  const { byline, dateline, body } = row
  const page = await newEditor()
  await page.goto('/desk/new')
  await page.getByLabel('Headline').fill('The table of texts')
  await page.getByLabel('Section').fill('Harbour')
  await page.getByLabel('Byline').fill(byline[0])
  await page.getByLabel('Dateline').fill(dateline[0])
  await page.getByLabel('Text', { exact: true }).fill(body[0])
  await page.getByRole('button', { name: 'Save draft' }).click()
  await page.getByText('Draft saved.').waitFor()
  const slug = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const saved = await askDesk<DeskArticleJson>('GET', `articles/${slug}`)
  expect(saved).toMatchObject({ byline: byline[1], dateline: dateline[1], body: body[1] })
  // One more heading, and everything else comes back through the browser as it was.
  const text = page.getByLabel('Text', { exact: true })
  await text.fill(`${await text.inputValue()}\n\n## More`)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Saved.', { exact: true }).waitFor()
  const { byline: by, dateline: from, body: blocks } = await askDesk<DeskArticleJson>('GET', `articles/${slug}`)
  expect({ byline: by, dateline: from, body: blocks }).toEqual({
    byline: byline[1],
    dateline: dateline[1],
    body: [...body[1], { type: 'heading', level: 2, text: 'More' }],
  })
})
