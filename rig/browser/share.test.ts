import { expect, it } from 'vitest'
import { newReader, paperAddress } from './new-reader.ts'

const path = '/science/the-far-bank-boat-four-things-we-got-wrong'

it('the link of an article is copied without what was added to it on the way', async () => {
  const page = await newReader({ permissions: ['clipboard-read', 'clipboard-write'] })
  await page.goto(`${path}?utm_source=letter#vote`)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await page.getByText('The link is copied.').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(paperAddress + path)
})

it('an article is handed to the device’s own sharing where there is one', async () => {
  const page = await newReader()
  await page.addInitScript(() => {
    Object.assign(navigator, {
      share: (data: unknown) => Promise.resolve(Object.assign(globalThis, { shared: data })),
    })
  })
  await page.goto(path)
  await page.getByRole('button', { name: 'Share' }).click()
  expect(await page.evaluate('shared')).toEqual({ title: await page.title(), url: paperAddress + path })
})

it('no button offers what a browser cannot do', async () => {
  const page = await newReader({ javaScriptEnabled: false })
  await page.goto(path)
  expect(await page.locator('.share button').filter({ visible: true }).count()).toBe(0)
})
