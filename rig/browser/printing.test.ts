/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { importBlocks } from './import-blocks.ts'
import { newReader } from './new-reader.ts'

const screen = { viewport: { width: 1280, height: 800 } }

/** An article with images at its beginning, far below and in a gallery. */
async function illustratedArticle(): Promise<string> {
  const front = await newReader(screen)
  await front.goto('/')
  const urls = await front
    .locator('.shot img')
    .evaluateAll((all: HTMLImageElement[]) => [...new Set(all.map((image) => image.src))].slice(0, 8))
  expect(urls).toHaveLength(8)
  const size = { width: 1600, height: 1067, alt: '' }
  const images = urls.map((url, at) => ({ url, ...size, caption: `Caption ${at}`, credit: 'Nell Harrow' }))
  const prose = Array.from({ length: 25 }, () => ({ type: 'paragraph', text: 'Late again. '.repeat(40) }))
  const figures = images.slice(0, 3).flatMap((image) => [{ type: 'image', ...image }, ...prose])
  return await importBlocks('printed', [
    ...figures,
    { type: 'gallery', images: images.slice(3), caption: 'The gallery' },
  ])
}

async function countLoaded(page: Page): Promise<number> {
  return await page
    .locator('.copy img')
    .evaluateAll((all: HTMLImageElement[]) => all.filter((image) => image.naturalWidth > 0).length)
}

it('a printed article has all of its images, though nobody scrolled to them, and breaks no figure', async () => {
  const path = await illustratedArticle()
  // Chromium waits two seconds for lazy images when it prints. The paper draws each size once, which takes longer here.
  const first = await newReader(screen)
  await first.goto(path)
  await first.pdf()
  await expect.poll(async () => await countLoaded(first), { timeout: 20_000 }).toBe(8)

  const page = await newReader(screen)
  await page.goto(path, { waitUntil: 'networkidle' })
  expect(await countLoaded(page)).toBe(1)
  const sheets = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(sheets.match(/\/Subtype\s*\/Image/g)).toHaveLength(8)

  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 640, height: 900 })
  const figures = await page.locator('.copy figure:not(:has(> .slides))').evaluateAll((all) =>
    all.map((figure) => ({
      breaks: getComputedStyle(figure).breakInside,
      isOnSheet: figure.getBoundingClientRect().right <= 640,
      isHalf: figure.getBoundingClientRect().width < 320,
      caption: figure.querySelector<HTMLElement>('figcaption')?.innerText,
    })),
  )
  expect(figures).toEqual(
    Array.from({ length: 8 }, (_, at) => ({
      breaks: 'avoid',
      isOnSheet: true,
      isHalf: at > 2,
      caption: `Caption ${at} Nell Harrow`,
    })),
  )
  // It may be longer than a sheet.
  const gallery = page.locator('.copy figure:has(> .slides)')
  expect(await gallery.evaluate((figure) => getComputedStyle(figure).breakInside)).toBe('auto')
})
