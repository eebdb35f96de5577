import { beforeAll, expect, it } from 'vitest'
import { importArticles } from './import-articles.ts'
import { newReader } from './new-reader.ts'

const notices = Array.from({ length: 70 }, (_, index) => ({
  section: 'Notices',
  headline: `Notice ${index + 1} of the harbour office`,
  date: `2026-10-0${1 + Math.floor(index / 10)} 08:${10 + (index % 10)}:00`,
  body: `The harbour office gives notice, for the ${index + 1}th time.`,
}))

beforeAll(() => importArticles(notices), 60_000)

it('a section is read to its end by its links, each article once', async () => {
  const page = await newReader()
  await page.goto('/notices')
  const older = page.getByRole('link', { name: 'Older articles' })
  const read = await headlines()
  expect(read[0]).toBe('Notice 70 of the harbour office')
  for (let turns = 0; turns < 10 && (await older.count()) > 0; turns += 1) {
    const here = page.url()
    await older.click()
    await page.waitForURL((url) => url.href !== here)
    read.push(...(await headlines()))
  }
  expect(read).toEqual(notices.map(({ headline }) => headline).toReversed())

  await page.getByRole('link', { name: 'Newest articles' }).click()
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/notices')

  async function headlines() {
    return await page.locator('main :is(h2, h3) a', { hasText: /^Notice / }).allInnerTexts()
  }
})
