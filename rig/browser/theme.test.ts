import { expect, it } from 'vitest'
import { newReader } from './new-reader.ts'

it('a chosen theme stands before the first paint of the next page', async () => {
  const page = await newReader({ colorScheme: 'light' })
  await page.goto('/')
  const button = page.getByRole('button', { name: 'Dark theme' })
  expect(await button.getAttribute('aria-pressed')).toBe('false')
  await button.click()
  expect(await button.getAttribute('aria-pressed')).toBe('true')
  expect(await ground()).toBe('rgb(19, 21, 23)')

  await page.addInitScript(() => {
    const themes: (string | undefined)[] = []
    Object.assign(globalThis, { themes })
    // The body exists from here on; without it nothing is painted.
    new MutationObserver((_, observer) => {
      if (document.body === null) return
      observer.disconnect()
      themes.push(document.documentElement.dataset['theme'])
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto('/ranking')
  expect(await page.evaluate('themes')).toEqual(['dark'])
  expect(await ground()).toBe('rgb(19, 21, 23)')

  async function ground() {
    return await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  }
})

it('choosing the theme of the system follows the system again', async () => {
  const page = await newReader({ colorScheme: 'dark' })
  await page.goto('/')
  const theme = () =>
    page.evaluate(() => [document.documentElement.dataset['theme'] ?? 'system', localStorage['theme']])
  const button = page.getByRole('button', { name: 'Dark theme' })
  await button.click()
  expect(await theme()).toEqual(['light', 'light'])
  await button.click()
  expect(await theme()).toEqual(['system', undefined])
})

it('without script there is no button that does nothing', async () => {
  const page = await newReader({ javaScriptEnabled: false })
  await page.goto('/')
  expect(await page.locator('[data-switch]').isVisible()).toBe(false)
})
