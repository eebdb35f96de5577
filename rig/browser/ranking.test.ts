import { gzipSync } from 'node:zlib'
import { rankNow } from '@broadsheet/infra'
import { run } from '@broadsheet/infra/testing'
import { beforeAll, expect, inject, it } from 'vitest'
import { newReader, paperAddress } from './new-reader.ts'
import { newestSlugs, readArticles } from './read-articles.ts'

const maxPageBytes = 20 * 1024

const readSlug = 'mole-first-then-the-drawings'
const read = `/opinion/${readSlug}`
const pinned = '/opinion/i-kept-the-lamp-at-candle-head-let-it-go'

async function desk(...args: string[]): Promise<string> {
  const { place, address } = inject('paper')
  const { code, printed } = await run(place, 'apps/desk/src/main.ts', ...args, '--to', address)
  if (code !== 0) throw new Error(`The desk failed with ${code}:\n${printed}`)
  return printed
}

// Readings of now, so that the day has a list, and one entry of it a bar at its end.
beforeAll(async () => {
  await readArticles([...new Set([readSlug, ...(await newestSlugs(11))])])
}, 60_000)

it.each([
  ['ltr', 'right'],
  ['rtl', 'left'],
] as const)('where text runs %s, the current hour stands at the %s end of an entry’s day', async (direction, end) => {
  const page = await newReader()
  await page.goto('/ranking?window=day')
  await page.evaluate((direction) => (document.documentElement.dir = direction), direction)
  const day = page.locator('ol > li', { has: page.locator(`a[href="${read}"]`) }).locator('.day')
  const label = await day.getAttribute('aria-label')
  const [, hour] = /^Views in the last 24 hours: \d+, most at (\d\d):00$/.exec(label ?? '') ?? []
  // What was read just before the hour may be ranked just after it.
  const { computedAt } = (await (await fetch(`${paperAddress}/api/v1/rankings`)).json()) as { computedAt: string }
  const hoursAgo = (24 + new Date(computedAt).getUTCHours() - Number(hour)) % 24
  expect([label, hoursAgo <= 1]).toEqual([label, true])
  const { bars, field } = await day.locator('svg').evaluate((svg) => {
    const edges = (element: Element) => {
      const { left, right } = element.getBoundingClientRect()
      return { left, right }
    }
    return { bars: edges(svg.querySelector('path') ?? svg), field: edges(svg) }
  })
  const hourWidth = (field.right - field.left) / 24
  expect(Math.abs(Math.abs(bars[end] - field[end]) - hoursAgo * hourWidth)).toBeLessThanOrEqual(3)
  expect(bars.right - bars.left).toBeLessThan(6)
})

it('tells how the list is made, and more on request', async () => {
  const page = await newReader()
  await page.goto('/ranking')
  const rules = page.locator('main details')
  expect(await rules.locator('p').first().isVisible()).toBe(false)
  await rules.locator('summary').click()
  expect(await rules.locator('p').first().isVisible()).toBe(true)
})

it('what the editors pin leads Trending, is marked there, and goes when it is released', async () => {
  const page = await newReader()
  const first = page.locator('main ol > li').first()
  expect(await desk('pin', paperAddress + pinned, '--for', '30m')).toContain('Pinned until')
  await rankNow(paperAddress)
  await page.goto('/ranking')
  expect(await first.locator('h2 a').getAttribute('href')).toBe(pinned)
  expect(await first.innerText()).toContain('Chosen by the editors')
  expect(await desk('stats', '--limit', '1')).toContain('pinned')

  expect(await desk('release', pinned)).toContain('Released')
  await rankNow(paperAddress)
  await page.reload()
  expect(await page.locator('main').innerText()).not.toContain('Chosen by the editors')
})

it('every window of the ranking is small, and prints its bars', async () => {
  const page = await newReader()
  for (const window of ['trending', 'day', 'week', 'month', 'all']) {
    const response = await page.goto(`/ranking?window=${window}`)
    expect(gzipSync((await response?.body()) ?? '').length).toBeLessThanOrEqual(maxPageBytes)
    expect(await page.locator('main ol > li').count()).toBeGreaterThan(10)
  }
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.day').first().isVisible()).toBe(true)
  expect(await page.locator('main nav').first().isVisible()).toBe(false)
})
