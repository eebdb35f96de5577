import { expect, it } from 'vitest'
import { newReader, paperAddress } from './new-reader.ts'

it('a vote counts in place, is remembered and can be taken back', async () => {
  const page = await newReader()
  const path = '/opinion/mole-first-then-the-drawings'
  await page.goto(path)
  const button = page.getByRole('button', { name: 'Very good!' })
  expect([await button.innerText(), await button.getAttribute('aria-pressed')]).toEqual(['Very good! (13)', 'false'])

  await button.click()
  await page.getByText('Thank you, your vote counts.').waitFor()
  expect([await button.innerText(), await button.getAttribute('aria-pressed')]).toEqual(['Very good! (14)', 'true'])
  expect(new URL(page.url()).pathname).toBe(path)

  await page.reload()
  expect([await button.innerText(), await button.getAttribute('aria-pressed')]).toEqual(['Very good! (14)', 'true'])

  await button.click()
  await page.getByText('Your vote was taken back.').waitFor()
  expect([await button.innerText(), await button.getAttribute('aria-pressed')]).toEqual(['Very good! (13)', 'false'])
})

it('a vote that does not arrive is said so and changes nothing', async () => {
  const page = await newReader()
  await page.goto('/opinion/mole-first-then-the-drawings')
  await page.route('**/votes', (route) => route.abort())
  const button = page.getByRole('button', { name: 'Very good!' })
  await button.click()
  await page.getByText('Your vote did not arrive. Please try again.').waitFor()
  expect(await button.getAttribute('aria-pressed')).toBe('false')
})

it('a reader without script votes and is back at the article, where the vote counts', async () => {
  const page = await newReader({ javaScriptEnabled: false })
  const path = '/science/far-bank-barge-dated-to-about-1790'
  await page.goto(path)
  const button = page.getByRole('button', { name: 'Very good!' })
  expect(await button.innerText()).toBe('Very good! (32)')
  await button.click()
  await page.waitForURL(`${paperAddress}${path}?voted=1#vote`)
  expect(await button.innerText()).toBe('Very good! (33)')
})
