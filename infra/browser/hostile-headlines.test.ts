import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { complaintsOf } from './complaints-of.ts'
import { hostileHeadlines } from './hostile-headlines.ts'
import { importArticles } from './import-articles.ts'
import { newReader, paperAddress } from './new-reader.ts'

const section = 'Hostile & "News" <b onclick=alert(0) '
const spread = hostileHeadlines.slice(1, 11)
let addresses: string[]
let sections: string[]

beforeAll(async () => {
  const date = new Date(Date.now() - 60_000).toISOString().slice(0, 19).replace('T', ' ')
  await importArticles(
    hostileHeadlines.map((headline) => ({ section, headline, date, body: headline, related: spread })),
  )
  const answer = await fetch(`${paperAddress}/api/v1/articles?limit=100`)
  const { articles } = (await answer.json()) as { articles: { url: string; headline: string }[] }
  const ours = articles.filter(({ headline }) => hostileHeadlines.includes(headline))
  addresses = ours.map(({ url }) => new URL(url).pathname)
  sections = [...new Set(addresses.map((address) => address.slice(0, address.lastIndexOf('/'))))]
}, 60_000)

it('a hostile headline is shown as its letters on its own page', async () => {
  const page = await newReader()
  const complaints = complaintsOf(page, paperAddress)
  const shown: string[] = []
  for (const address of addresses) {
    await page.goto(address)
    await touchEverything(page)
    shown.push(await page.locator('h1').evaluate((heading) => heading.textContent))
    expect(await page.locator('script:not([src]):not([type])').count()).toBe(1)
  }
  expect(complaints).toEqual([])
  expect(shown.toSorted()).toEqual([...hostileHeadlines].toSorted())
})

it('hostile headlines stay letters on every page that lists them', async () => {
  const page = await newReader()
  const complaints = complaintsOf(page, paperAddress)
  for (const path of ['/', ...sections, '/ranking', '/nothing-here']) {
    await page.goto(path)
    expect([path, await page.getByText('alert(').count()]).not.toEqual([path, 0])
    await touchEverything(page)
  }
  expect(complaints).toEqual([])
})

// What a handler that slipped in would wait for.
async function touchEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('*')) {
      for (const event of ['mouseover', 'focus', 'load', 'error']) element.dispatchEvent(new Event(event))
    }
  })
}
