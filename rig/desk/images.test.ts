/// <reference lib="dom" />
import { run } from '@broadsheet/infra/testing'
import type { DeskArticleJson } from '@broadsheet/model'
import type { Page } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { newReader, paperAddress } from '../browser/new-reader.ts'
import { addImage } from './add-image.ts'
import { badFiles, badReasons } from './bad-files.ts'
import { drawJpeg } from './draw-jpeg.ts'
import { dropFile } from './drop-file.ts'
import { askDesk, beginDraft, newEditor } from './new-editor.ts'

const timeLimit = 90_000
const within = { timeout: 15_000 }
const rows = '[data-rows] > li'
const text = (page: Page) => page.getByLabel('Text', { exact: true })

async function bodyOf(slug: string): Promise<object[]> {
  return (await askDesk<DeskArticleJson>('GET', `articles/${slug}`)).body
}

/** Fills what a new article needs beside its text. */
async function beginArticle(page: Page, headline: string): Promise<string> {
  await page.goto('/desk/new')
  await page.getByLabel('Headline').fill(headline)
  await page.getByLabel('Section').fill('Harbour')
  return headline.toLowerCase().replaceAll(' ', '-')
}

/** The files that a reader’s browser chooses on the front for an article’s image, in windows of these widths. */
async function shownOnFront(slug: string, alt: string, widths: readonly number[]): Promise<string[]> {
  // Another file pins on the same paper, and the latest pin leads.
  const pin = async (): Promise<void> => {
    await askDesk('PUT', `placements/${slug}`, { kind: 'pin', until: new Date(Date.now() + 3_600_000).toISOString() })
    expect(await run(inject('paper').place, 'infra/rank.ts')).toMatchObject({ code: 0 })
  }
  try {
    await pin()
    const shown: string[] = []
    for (const width of widths) {
      const reader = await newReader({ viewport: { width, height: 900 } })
      await reader.goto('/')
      const image = reader.locator(`.lead a[href$="/${slug}"] img`)
      if ((await image.count()) === 0) {
        await pin()
        await reader.goto('/')
      }
      await expect
        .poll(async () => await image.evaluate((at: HTMLImageElement) => at.naturalWidth), within)
        .toBeGreaterThan(0)
      expect(await image.getAttribute('alt')).toBe(alt)
      shown.push(await image.evaluate((at: HTMLImageElement) => at.currentSrc))
    }
    return shown
  } finally {
    await askDesk('DELETE', `placements/${slug}`)
  }
}

it(
  'a file that is dropped beside the text is asked about, stands in the preview, and is on the front in three sizes',
  async () => {
    const page = await newEditor()
    const slug = await beginArticle(page, 'A barge in the fog')
    await text(page).fill('It came in at six.\n\nIt left at nine.')
    await text(page).evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(4, 4))
    await dropFile(page, 'h1', await drawJpeg(page, { hue: 10 }))
    const row = page.locator(rows)
    await row.getByText('Added. Say what it shows.').waitFor()
    await row.getByRole('button', { name: 'Insert into the text' }).click()
    await row.getByText('Say what it shows, or that it only decorates.').waitFor()
    expect(await text(page).inputValue()).toBe('It came in at six.\n\nIt left at nine.')
    await row.getByLabel('Alternative text').fill('A barge in fog')
    await row.getByLabel('Caption').fill('The barge at six')
    await row.getByLabel('Credit').fill('Nell Harrow')
    await row.getByRole('button', { name: 'Insert into the text' }).click()
    await row.getByText('Inserted into the text.').waitFor()
    expect(await text(page).inputValue()).toMatch(
      /^It came in at six\.\n\n!\[A barge in fog\]\(\S+\.jpg =1600x1000 "The barge at six"\) — Nell Harrow\n\nIt left at nine\.$/,
    )
    await page.frameLocator('iframe[name=page]').getByRole('img', { name: 'A barge in fog' }).waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(async () => await text(page).inputValue()).toBe('It came in at six.\n\nIt left at nine.')
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(async () => await text(page).inputValue()).toContain('A barge in fog')
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.getByText('Published. Readers can see it now.').waitFor()
    const shown = await shownOnFront(slug, 'A barge in fog', [390, 820, 1440])
    expect(new Set(shown).size).toBe(3)
    for (const address of shown) expect(address).toMatch(/\/images\/[\da-f]{32}\.jpg\/\d+\.(?:avif|webp)$/)
    await page.getByRole('button', { name: 'Show it without' }).click()
    await page.getByText('Fronts show the article without its image.').first().waitFor()
    expect(await askDesk('GET', `articles/${slug}`)).toMatchObject({ frontImage: false })
  },
  timeLimit,
)

it(
  'without script a form adds files, says what is wrong with others, and gives the line for the text',
  async () => {
    const artist = await newReader()
    const files = [await drawJpeg(artist, { hue: 30, name: 'pier.jpg' }), ...(await badFiles(artist))]
    const page = await newEditor({ javaScriptEnabled: false })
    await page.goto('/desk/images')
    await page.getByLabel('Add images').setInputFiles(files)
    await page.getByRole('button', { name: 'Upload' }).click()
    for (const [name, reason] of badReasons) {
      await page.getByRole('listitem').filter({ hasText: name }).getByText(reason).waitFor()
    }
    await page.getByRole('link', { name: 'Say what it shows' }).click()
    await page.getByText('First say what it shows').waitFor()
    await page.getByLabel('Alternative text').fill('The pier in spring')
    await page.getByRole('spinbutton', { name: 'From the left' }).fill('20')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    const line = await page.locator('section', { hasText: 'Line for the text' }).locator('pre').innerText()
    const slug = await beginArticle(page, 'A pier in spring')
    await text(page).fill(`It stands.\n\n${line}`)
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.getByText('Published. Readers can see it now.').waitFor()
    expect((await shownOnFront(slug, 'The pier in spring', [390, 820, 1440])).length).toBe(3)
    await page.goto('/desk/images?q=spring')
    await page.getByText('used in 1').waitFor()
    await page.getByRole('link', { name: 'The pier in spring' }).click()
    await page.getByRole('button', { name: 'Delete' }).click()
    await page.getByText('Take it out of them first.').first().waitFor()
    await page.getByRole('link', { name: 'A pier in spring' }).waitFor()
  },
  timeLimit,
)

/** Presses Tab until the focus is on what matches. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return
  }
  throw new Error(`Tab does not reach ${selector}`)
}

it(
  'by keyboard alone: a file is chosen, described and inserted, another one taken from the library, the focus moved',
  async () => {
    const page = await newEditor()
    const slug = await beginDraft('By keyboard alone')
    const lamp = await addImage(await drawJpeg(page, { hue: 85 }), 'A zither on a wall')
    await page.goto(`/desk/articles/${slug}`)
    const file = await drawJpeg(page, { hue: 90 })
    await tabTo(page, '[data-intake] [type=file]')
    expect(
      await page.evaluate(() => {
        const label = document.activeElement?.closest('label')
        return label ? getComputedStyle(label).outlineStyle : ''
      }),
    ).toBe('solid')
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')])
    await chooser.setFiles(file)
    await page.locator(rows).getByText('Added. Say what it shows.').waitFor()
    await tabTo(page, '[name=alt]')
    await page.keyboard.type('A key on a table')
    await tabTo(page, '[data-use]')
    await page.keyboard.press('Enter')
    await page.getByText('Inserted into the text.').waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('body')

    await tabTo(page, '[data-choose]')
    await page.keyboard.press('Enter')
    await page.keyboard.type('zither on a wa')
    const choice = page.getByRole('button', { name: 'A zither on a wall' })
    await expect.poll(async () => await page.locator('.choice').count(), within).toBe(1)
    await choice.waitFor()
    await tabTo(page, '.choice')
    await page.keyboard.press('Enter')
    await tabTo(page, '[name=do][value=save]')
    await page.keyboard.press('Enter')
    await page.getByText('Saved.', { exact: true }).waitFor()
    expect(await bodyOf(slug)).toMatchObject([
      { type: 'paragraph' },
      { type: 'image', alt: 'A key on a table' },
      { type: 'image', alt: 'A zither on a wall' },
    ])

    await page.goto(`/desk/images/${lamp}`)
    const square = page.getByRole('img', { name: 'Crop 1:1' })
    const before = await square.getAttribute('viewBox')
    await tabTo(page, '.focus-mark')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('ArrowUp')
    expect([
      await page.getByRole('spinbutton', { name: 'From the left' }).inputValue(),
      await page.getByRole('spinbutton', { name: 'From the top' }).inputValue(),
    ]).toEqual(['60', '49'])
    expect(await square.getAttribute('viewBox')).not.toBe(before)
    await tabTo(page, '[name=do][value=save]')
    await page.keyboard.press('Enter')
    await page.getByText('Saved.', { exact: true }).waitFor()
    expect(await askDesk('GET', `images/${lamp}`)).toMatchObject({ focus: { x: 60, y: 49 } })
  },
  timeLimit,
)

it('a click on an image moves its focus there', async () => {
  const page = await newEditor()
  await page.goto('/desk/images')
  await page.getByLabel('Add images').setInputFiles(await drawJpeg(page, { hue: 100 }))
  const path = await page.getByRole('link', { name: 'Details: quay.jpg' }).getAttribute('href')
  await page.goto(path ?? '')
  const image = page.locator('[data-image] img')
  const box = await image.boundingBox()
  await image.click({ position: { x: (box?.width ?? 0) * 0.25, y: (box?.height ?? 0) * 0.75 } })
  expect([
    await page.getByRole('spinbutton', { name: 'From the left' }).inputValue(),
    await page.getByRole('spinbutton', { name: 'From the top' }).inputValue(),
  ]).toEqual(['25', '75'])
  expect(new URL(page.url()).origin).toBe(paperAddress)
})
