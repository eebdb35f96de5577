import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { newReader } from './new-reader.ts'

const slug = 'i-kept-the-lamp-at-candle-head-let-it-go'
const path = `/opinion/${slug}`

it('a view counts once, however often the reader looks away and back', async () => {
  const page = await newReader()
  const views = viewsOf(page)
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await page.waitForTimeout(200)
  expect(views).toEqual([`/api/v1/articles/${slug}/views`])
})

it.each(['/', '/opinion', '/ranking'])('%s is no article and counts no view', async (path) => {
  const page = await newReader()
  const views = viewsOf(page)
  await page.goto(path, { waitUntil: 'networkidle' })
  expect(views).toEqual([])
})

it.each([
  { what: 'a tab that was never looked at', property: 'hidden', away: true, event: 'visibilitychange' },
  { what: 'a prerendered page', property: 'prerendering', away: true, event: 'prerenderingchange' },
])('$what counts no view until its reader sees it', async ({ property, away, event }) => {
  const page = await newReader()
  const views = viewsOf(page)
  await page.addInitScript(
    ([property, away]) => Object.defineProperty(document, property, { configurable: true, value: away }),
    [property, away] as const,
  )
  await page.goto(path, { waitUntil: 'networkidle' })
  expect(views).toEqual([])
  await page.evaluate(
    ([property, event]) => {
      Reflect.deleteProperty(document, property)
      document.dispatchEvent(new Event(event))
    },
    [property, event] as const,
  )
  await expect.poll(() => views).toHaveLength(1)
})

function viewsOf(page: Page): string[] {
  const views: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.endsWith('/views') && request.method() === 'POST') views.push(pathname)
  })
  return views
}
