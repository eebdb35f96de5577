import { beforeAll, expect, it } from 'vitest'
import { importArticles } from './import-articles.ts'
import { newReader } from './new-reader.ts'

const word = 'Harbourmasterswatchkeepingdutyrosterextensioncommitteemeetingminutes'.repeat(2)

beforeAll(async () => {
  const date = new Date(Date.now() - 30_000).toISOString().slice(0, 19).replace('T', ' ')
  await importArticles([
    { section: 'Endless', headline: `Minutes of the ${word}`, date, body: `${word} met.`, related: [`The ${word}`] },
  ])
}, 60_000)

it.each(['/', '/endless', '/search?q=minutes', '/ranking'])(
  'a word wider than the window is broken on %s, and on the article behind it',
  async (path) => {
    const page = await newReader({ viewport: { width: 320, height: 800 } })
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    await page.goto(path)
    const link = page.getByRole('link', { name: word }).first()
    const onList = await overflow()
    await link.click()
    await page.locator('h1', { hasText: word }).waitFor()
    expect([onList, await overflow()]).toEqual([0, 0])
  },
)
