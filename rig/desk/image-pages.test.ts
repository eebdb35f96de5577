/// <reference lib="dom" />
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { complaintsOf } from '../browser/complaints-of.ts'
import { findBarriers } from '../browser/find-barriers.ts'
import { paperAddress } from '../browser/new-reader.ts'
import { addImage } from './add-image.ts'
import { drawJpeg } from './draw-jpeg.ts'
import { newEditor } from './new-editor.ts'

const timeLimit = 90_000
const rows = '[data-rows] > li'
const looks = [
  { colorScheme: 'light', width: 390 },
  { colorScheme: 'dark', width: 390 },
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 1440 },
] as const

/** What is wrong with a page as it is, in each look. */
async function faultsOf(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 900 })
    for (const barrier of await findBarriers(page, 'iframe')) found.push(`${colorScheme} ${width}: ${barrier}`)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (overflow > 0) found.push(`${width}: ${overflow} pixels too wide`)
  }
  return found
}

it(
  'the pages of images are whole in both themes: no error, nothing that axe finds, no sideways scroll',
  async () => {
    const page = await newEditor()
    const complaints = complaintsOf(page, paperAddress)
    const file = await drawJpeg(page, { hue: 110 })
    const name = await addImage(await drawJpeg(page, { hue: 120 }), 'A pair of oars')
    await page.goto('/desk/images')
    await page.getByLabel('Add images').setInputFiles(file)
    await page.locator(rows).getByText('Added. Say what it shows.').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.goto(`/desk/images/${name}`, { waitUntil: 'networkidle' })
    expect(await faultsOf(page)).toEqual([])
    await page.goto('/desk/new')
    await page.locator('[data-intake] [type=file]').first().setInputFiles(file)
    await page.locator(rows).getByText('Added. Say what it shows.').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'From the library' }).click()
    await page.locator('.choice').first().waitFor()
    expect(await faultsOf(page)).toEqual([])
    expect(complaints).toEqual([])
  },
  timeLimit,
)
