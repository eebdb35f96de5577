import { expect, it } from 'vitest'
import { newReader } from './new-reader.ts'

it('a reader goes from the front page to an article and back', async () => {
  const page = await newReader()
  await page.goto('/')
  const link = page.locator('main h2 a, main h3 a').first()
  const headline = await link.innerText()
  await link.click()
  expect(await page.locator('h1').innerText()).toBe(headline)
  await page.goBack()
  expect(new URL(page.url()).pathname).toBe('/')
  expect(await page.locator('main h2 a, main h3 a').first().innerText()).toBe(headline)
})

it('an article leads to its section and to the front page', async () => {
  const page = await newReader()
  await page.goto('/weather/131-km-h-brow-hills-strongest-gust-since-1987')
  const trail = page.getByRole('navigation', { name: 'Breadcrumb' })
  await trail.getByRole('link', { name: 'Weather' }).click()
  expect(await page.locator('h1').innerText()).toBe('Weather')
  await page.locator('.plate a').click()
  expect(new URL(page.url()).pathname).toBe('/')
})

it('every period and section of the ranking is one link away', async () => {
  const page = await newReader()
  await page.goto('/ranking')
  await page.getByRole('link', { name: 'All time' }).click()
  await page.getByRole('navigation', { name: 'Sections ranked' }).getByRole('link', { name: 'Harbour' }).click()
  expect(new URL(page.url()).searchParams.get('section')).toBe('harbour')
  expect(await page.locator('main tbody tr, main ol > li').count()).toBeGreaterThan(3)
})
