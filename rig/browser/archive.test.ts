import { expect, it } from 'vitest'
import { newReader } from './new-reader.ts'

it('the archive is walked day by day, and by its calendar', async () => {
  const page = await newReader()
  await page.goto('/archive/2026/11/20')
  expect(await page.locator('h1 time').getAttribute('datetime')).toBe('2026-11-20')
  expect(await page.locator('main h2 a').allInnerTexts()).toContain('Please stop giving the seal your lunch')

  await page.getByRole('link', { name: 'Previous day' }).click()
  expect(new URL(page.url()).pathname).toBe('/archive/2026/11/19')
  await page.getByRole('navigation', { name: 'Archive' }).getByRole('link', { name: '12 November 2026' }).click()
  expect(new URL(page.url()).pathname).toBe('/archive/2026/11/12')
  expect(await page.locator('[aria-current=date]').innerText()).toBe('12')
})

it('the footer leads to the archive’s latest day, to the search and to what the paper is', async () => {
  const page = await newReader()
  for (const [name, path] of [
    ['Archive', /^\/archive/],
    ['Search', /^\/search$/],
    ['About', /^\/about$/],
  ] as const) {
    await page.goto('/')
    await page.getByRole('contentinfo').getByRole('link', { name, exact: true }).click()
    expect(new URL(page.url()).pathname).toMatch(path)
    expect(await page.locator('h1').count()).toBe(1)
  }
})
