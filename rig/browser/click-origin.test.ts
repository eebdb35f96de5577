import type { Request } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { newReader } from './new-reader.ts'
import { newestSlugs, readArticles } from './read-articles.ts'

beforeAll(async () => {
  await readArticles([...new Set([...(await newestSlugs(10)), ...(await newestSlugs(3, 'harbour'))])])
}, 60_000)

it.each([
  { page: '/', list: 'day', name: 'Most read', of: 10 },
  { page: '/harbour', list: 'harbour/week', name: 'Most read in Harbour', of: undefined },
])('a view says that its reader clicked in the list $list of $page', async ({ page: from, list, name, of }) => {
  const page = await newReader()
  await page.goto(from)
  const items = page.getByRole('region', { name, exact: true }).getByRole('listitem')
  const shown = await items.count()
  const snapshot = Number(await page.locator('html').getAttribute('data-snapshot'))
  const sent = viewsOf(page)
  await items.nth(2).getByRole('link').click()
  await expect.poll(() => sent).toHaveLength(1)
  expect(sent).toEqual([{ page: from, list, position: 3, of: shown, snapshot }])
  expect(snapshot).toBeGreaterThan(1_700_000_000)
  expect(shown).toBe(of ?? shown)

  await page.reload()
  await expect.poll(() => sent).toHaveLength(2)
  expect(sent[1]).toBeNull()
})

it('a view from the ranking page and from the lists beside an article says so, too', async () => {
  const page = await newReader()
  const sent = viewsOf(page)
  await page.goto('/ranking?window=all')
  await page.locator('[data-list] h2 a').nth(1).click()
  await expect.poll(() => sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({ page: '/ranking', list: 'all', position: 2 })

  const path = new URL(page.url()).pathname
  await page.getByRole('region', { name: 'Ranking' }).getByRole('link').nth(4).press('Enter')
  await expect.poll(() => sent).toHaveLength(2)
  expect(sent[1]).toMatchObject({ page: path, list: 'trending', position: 5, of: 10 })
})

it('each of several tabs opened from a list knows its own place, and no other takes it', async () => {
  const page = await newReader()
  await page.goto('/')
  const links = page.getByRole('region', { name: 'Most read' }).getByRole('link')
  const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const sent = viewsOf(page.context())
  // Not every headless browser opens a tab for the middle button; what the page does about it is the same.
  await links.first().dispatchEvent('auxclick', { button: 1 })
  await links.nth(3).click({ modifiers: ['ControlOrMeta'] })
  await expect.poll(() => sent).toMatchObject([{ list: 'day', position: 4 }])

  for (const [index, path] of [paths[5], paths[0], paths[0]].entries()) {
    const tab = await page.context().newPage()
    await tab.goto(path ?? '')
    await expect.poll(() => sent).toHaveLength(index + 2)
  }
  expect(sent.slice(1)).toMatchObject([null, { list: 'day', position: 1 }, null])
})

it('a click outside the lists, and one with the right button, says nothing', async () => {
  const page = await newReader()
  await page.goto('/')
  await page.getByRole('region', { name: 'Most read' }).getByRole('link').first().click({ button: 'right' })
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  const sent = viewsOf(page)
  await page.locator('.lead h2 a').click()
  await expect.poll(() => sent).toEqual([null])
})

/** A page, or all pages of a reader. */
type Requests = { on(event: 'request', listener: (request: Request) => void): unknown }

/** The bodies of the views that are sent, null for one that says nothing. */
function viewsOf(from: Requests): unknown[] {
  const bodies: unknown[] = []
  from.on('request', (request) => {
    if (request.method() !== 'POST' || !request.url().endsWith('/views')) return
    const body = request.postData()
    bodies.push(body === null || body === '' ? null : JSON.parse(body))
  })
  return bodies
}
