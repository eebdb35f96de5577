/// <reference lib="dom" />
import type { DeskImageJson } from '@broadsheet/model'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { badFiles, badReasons } from './bad-files.ts'
import { drawJpeg } from './draw-jpeg.ts'
import { dropFile } from './drop-file.ts'
import { askDesk, newEditor } from './new-editor.ts'

const rows = '[data-rows] > li'

it('several files at once each have their progress; what is no image is refused with its reason', async () => {
  const page = await newEditor()
  await page.goto('/desk/images')
  const good = [await drawJpeg(page, { hue: 50, name: 'one.jpg' }), await drawJpeg(page, { hue: 60, name: 'two.jpg' })]
  await page.getByLabel('Add images').setInputFiles([...good, ...(await badFiles(page))])
  const row = (name: string) => page.locator(rows).filter({ hasText: name })
  for (const [name, reason] of badReasons)
    await row(name).getByText(`Not added.`).and(row(name).getByText(reason)).waitFor()
  await row('one.jpg').getByLabel('Alternative text').fill('The first of two')
  await row('one.jpg').getByRole('button', { name: 'Save' }).click()
  await row('one.jpg').getByText('Saved.').waitFor()
  await row('two.jpg').getByLabel('It only decorates').check()
  await row('two.jpg').getByRole('button', { name: 'Save' }).click()
  await row('two.jpg').getByText('Saved.').waitFor()
  const { images } = await askDesk<{ images: DeskImageJson[] }>('GET', 'images?limit=100')
  expect(images.filter(({ alt }) => alt === 'The first of two')).toHaveLength(1)
  await page.getByRole('button', { name: 'Dismiss: logo.svg' }).click()
  expect(await row('logo.svg').count()).toBe(0)
})

it('an image that is pasted into the text is uploaded; text with an image of it is pasted as text', async () => {
  const page = await newEditor()
  await page.goto('/desk/new')
  await dropFile(page, 'textarea[name=body]', await drawJpeg(page, { hue: 70, name: 'pasted.jpg' }), 'paste')
  const row = page.locator(rows)
  await row.getByText('Added. Say what it shows.').waitFor()
  await page.getByLabel('Text', { exact: true }).evaluate((area) => {
    const data = new DataTransfer()
    data.items.add(new File(['x'], 'text.png', { type: 'image/png' }))
    data.setData('text/plain', 'Words')
    area.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }))
  })
  expect(await row.count()).toBe(1)
})

describe('an upload that breaks off', () => {
  /** The numbers of the parts that a page sends. */
  function partsSent(page: Page): number[] {
    const sent: number[] = []
    page.on('request', (request) => {
      const [, part] = /\/uploads\/[\da-f]{64}\/(\d+)\?/.exec(request.url()) ?? []
      if (part !== undefined) sent.push(Number(part))
    })
    return sent
  }

  it('goes on by itself when the line comes back', async () => {
    const page = await newEditor()
    await page.goto('/desk/images')
    const file = await drawJpeg(page, { isLarge: true, width: 1200, height: 900 })
    const parts = Math.ceil(file.buffer.length / 524_288)
    expect(parts).toBeGreaterThan(2)
    const sent = partsSent(page)
    await page.route('**/uploads/*/1?*', async (route) => await route.abort(), { times: 1 })
    await page.getByLabel('Add images').setInputFiles(file)
    const row = page.locator(rows)
    await row.getByText(/^The connection broke off\. It goes on in 1 s\.$/).waitFor()
    await row.getByText('Added. Say what it shows.').waitFor()
    const once = Array.from({ length: parts }, (_, part) => part)
    expect(sent).toEqual([0, 1, ...once.slice(1)])
  })

  it('goes on after the page was loaded anew, when the same file is chosen again, and sends only what is missing', async () => {
    const page = await newEditor()
    page.on('dialog', (dialog) => void dialog.accept())
    await page.goto('/desk/images')
    const file = await drawJpeg(page, { isLarge: true, width: 1300, height: 900 })
    const parts = Math.ceil(file.buffer.length / 524_288)
    await page.route('**/uploads/*/1?*', async (route) => await route.abort())
    await page.getByLabel('Add images').setInputFiles(file)
    await page.locator(rows).getByText('The connection broke off.').waitFor()
    await page.reload()
    await page.unroute('**/uploads/*/1?*')
    const sent = partsSent(page)
    await page.getByLabel('Add images').setInputFiles(file)
    await page.locator(rows).getByText('Added. Say what it shows.').waitFor()
    expect(sent).toEqual(Array.from({ length: parts - 1 }, (_, part) => part + 1))
    // A third time, nothing is sent.
    sent.length = 0
    await page.getByLabel('Add images').setInputFiles(file)
    await expect.poll(async () => await page.locator(rows).count()).toBe(2)
    await page.locator(rows).nth(1).getByLabel('Alternative text').waitFor()
    expect(sent).toEqual([])
  }, 60_000)

  it('because the session has ended says so, and goes on when the editor has signed in again', async () => {
    const page = await newEditor()
    await page.goto('/desk/images')
    const file = await drawJpeg(page, { hue: 80 })
    const cookies = await page.context().cookies()
    await page.context().clearCookies()
    await page.getByLabel('Add images').setInputFiles(file)
    const row = page.locator(rows)
    await row.getByText('Your session has ended. Sign in in another tab, then try again.').waitFor()
    await page.context().addCookies(cookies)
    await row.getByRole('button', { name: 'Try again' }).click()
    await row.getByText('Added. Say what it shows.').waitFor()
    expect(await row.getByRole('button', { name: 'Try again' }).isVisible()).toBe(false)
  })
})
