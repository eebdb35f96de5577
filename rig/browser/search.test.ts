import { expect, it } from 'vitest'
import { newReader } from './new-reader.ts'

it.each([true, false])('a search finds articles, and marks why (script: %s)', async (javaScriptEnabled) => {
  const page = await newReader({ javaScriptEnabled })
  await page.goto('/')
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
  await page.getByRole('searchbox').fill('ferry bell')
  await page.getByRole('combobox', { name: 'Section' }).selectOption('Harbour')
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click()
  const asked = new URL(page.url()).searchParams
  expect([asked.get('q'), asked.get('section')]).toEqual(['ferry bell', 'harbour'])
  expect(await page.getByRole('searchbox').inputValue()).toBe('ferry bell')
  expect((await page.locator('main mark').first().innerText()).toLowerCase()).toMatch(/ferry|bell/)
  expect(new Set(await page.locator('main .kicker a').allInnerTexts())).toEqual(new Set(['Harbour']))

  const first = page.locator('main h2 a').first()
  const headline = await first.innerText()
  await first.click()
  expect(await page.locator('h1').innerText()).toBe(headline)
})

it('a search without a match says so and offers something to read', async () => {
  const page = await newReader()
  await page.goto('/search?q=zeppelin')
  expect(await page.getByRole('status').innerText()).toContain('No article matches.')
  expect(await page.getByRole('main').getByRole('listitem').getByRole('link').count()).toBeGreaterThan(3)
})

it('what was searched for is shown as letters, whatever it is', async () => {
  const page = await newReader()
  const asked = '"><img src=x onerror=alert(1)><script>alert(2)</script>'
  let dialogs = 0
  page.on('dialog', (dialog) => {
    dialogs += 1
    void dialog.dismiss()
  })
  await page.goto(`/search?q=${encodeURIComponent(asked)}`)
  expect([await page.getByRole('searchbox').inputValue(), dialogs]).toEqual([asked, 0])
})
