import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { newReader } from './new-reader.ts'

const path = '/opinion/mole-first-then-the-drawings'

it('the recommended are the paper’s own for whoever read nothing, and for whoever has no script', async () => {
  const page = await newReader()
  await page.goto(path)
  const without = await newReader({ javaScriptEnabled: false })
  await without.goto(path)
  expect(await recommended(page)).toEqual(await recommended(without))
  expect(await recommended(page)).toHaveLength(8)
  expect(await chosenForYou(page).isChecked()).toBe(true)
  expect(await chosenForYou(without).isVisible()).toBe(false)
})

it('sections read most come first, at most two articles of each, and articles read last', async () => {
  const page = await newReader()
  await page.goto(path)
  const own = await recommended(page)
  const section = sectionOf(await likelyRead(page))
  await page.evaluate((read) => localStorage.setItem('read', read), `/${section}/one /${section}/two `)
  await page.reload()
  const chosen = await recommended(page)
  expect(chosen).toHaveLength(8)
  expect(chosen.slice(0, 2).map(sectionOf)).toEqual([section, section])
  const perSection = Map.groupBy(chosen, sectionOf)
  for (const articles of perSection.values()) expect(articles.length).toBeLessThanOrEqual(2)
  expect(await page.locator('#recommendation + ul').getAttribute('data-list')).toBe('for-you')

  const seen = [...chosen.slice(0, 2), ...own].map((each) => `${each} `).join('')
  await page.evaluate((read) => localStorage.setItem('read', read), seen)
  await page.reload()
  expect(await recommended(page)).not.toEqual(expect.arrayContaining([chosen[0]]))
})

it('the switch forgets what was read, and the paper’s own order stands again', async () => {
  const page = await newReader()
  await page.goto(path)
  const own = await recommended(page)
  await page.goto('/harbour')
  await page.locator('#content h2 a').first().click()
  await page.waitForURL('**/harbour/*')
  const read = new URL(page.url()).pathname
  expect(await kept(page)).toBe(`${read} ${path} `)

  await page.goto(path)
  await chosenForYou(page).uncheck()
  expect(await recommended(page)).toEqual(own)
  expect(await kept(page)).toBe('off')
  await page.goto(read)
  expect(await kept(page)).toBe('off')
  expect(await chosenForYou(page).isChecked()).toBe(false)
  await chosenForYou(page).check()
  expect(await kept(page)).toBeNull()
})

it('a browser keeps the last thirty articles, each once', async () => {
  const page = await newReader()
  await page.addInitScript((path) => {
    const read = Array.from({ length: 30 }, (_, number) => `/sport/old-${number} `).join('')
    localStorage.setItem('read', `/sport/first ${path} ${read}`)
  }, path)
  await page.goto(path, { waitUntil: 'networkidle' })
  const read = (await kept(page))?.trim().split(' ') ?? []
  expect(read).toHaveLength(30)
  expect(read.slice(0, 3)).toEqual([path, '/sport/first', '/sport/old-0'])
  expect(new Set(read).size).toBe(30)
})

it('nothing of what was read leaves the browser', async () => {
  const page = await newReader()
  await page.goto(path)
  await page.evaluate(() => localStorage.setItem('read', '/sport/a-secret '))
  const sent: string[] = []
  page.on('request', (request) => {
    sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`)
  })
  await page.goto('/sport', { waitUntil: 'networkidle' })
  await page.goto(path, { waitUntil: 'networkidle' })
  expect(sent.length).toBeGreaterThan(2)
  expect(sent.filter((request) => request.includes('a-secret'))).toEqual([])
})

function chosenForYou(page: Page) {
  return page.getByLabel('Chosen for you')
}

async function recommended(page: Page): Promise<string[]> {
  const links = page.locator('#recommendation + ul a')
  return await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
}

/** An article of the pool whose section has two articles in the pool and the list. */
async function likelyRead(page: Page): Promise<string> {
  const all = await page.evaluate(() =>
    [...document.querySelectorAll('#recommendation + ul a')]
      .concat([...(document.querySelector('template')?.content.querySelectorAll('a') ?? [])])
      .map((link) => link.getAttribute('href') ?? ''),
  )
  const sections = [...Map.groupBy(all, sectionOf).values()].filter((articles) => articles.length >= 2)
  return sections.at(-1)?.[0] ?? ''
}

async function kept(page: Page): Promise<string | null> {
  return await page.evaluate(() => localStorage.getItem('read'))
}

function sectionOf(path: string): string {
  return path.split('/')[1] ?? ''
}
