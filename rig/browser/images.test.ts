/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { importBlocks } from './import-blocks.ts'
import { newReader } from './new-reader.ts'

const illustrated = '/harbour/what-the-divers-found-under-the-north-mole'
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 }

/** The first image of a list on the page, once it is there: which file the browser chose, and how wide that is. */
async function firstShot(page: Page) {
  const image = page.locator('.shot img').first()
  await expect.poll(async () => await image.evaluate((shown: HTMLImageElement) => shown.complete)).toBe(true)
  return await image.evaluate((shown: HTMLImageElement) => ({
    file: new URL(shown.currentSrc).pathname.split('/').at(-1),
    isDrawn: shown.naturalWidth > 0,
  }))
}

describe('the lead image of a section', () => {
  it.each([
    [{ viewport: { width: 390, height: 844 } }, '480.avif'],
    [phone, '960.avif'],
    [{ viewport: { width: 820, height: 1180 } }, '960.avif'],
    [{ viewport: { width: 1440, height: 900 } }, '960.avif'],
  ])('fits the screen %j', async (screen, file) => {
    const page = await newReader(screen)
    await page.goto('/culture')
    expect(await firstShot(page)).toEqual({ file, isDrawn: true })
  })

  it('needs no script', async () => {
    const page = await newReader({ ...phone, javaScriptEnabled: false })
    await page.goto('/culture')
    const srcset = await page.locator('.shot source').first().getAttribute('srcset')
    const response = await page.request.get(srcset?.split(' ')[0] ?? '')
    expect([response.status(), response.headers()['content-type']]).toEqual([200, 'image/avif'])
  })
})

describe('the lists beside an article', () => {
  const files = async (width: number) => {
    const page = await newReader({ viewport: { width, height: 900 } })
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/320.avif')) asked.push(request.url())
    })
    await page.goto(illustrated, { waitUntil: 'networkidle' })
    const images = page.locator(':is(.related, [data-pool]) img')
    expect(await images.count()).toBeGreaterThan(5)
    for (const image of await images.all()) if (await image.isVisible()) await image.scrollIntoViewIfNeeded()
    await page.getByRole('contentinfo').scrollIntoViewIfNeeded()
    return { page, images, asked }
  }

  it('show an image by each story that has one in a wide window, and nothing moves', async () => {
    const { page, images, asked } = await files(1440)
    for (const image of await images.all()) {
      await expect.poll(async () => await image.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBe(320)
    }
    expect(asked.length).toBeGreaterThan(5)
    expect(await images.first().boundingBox()).toMatchObject({ width: 96, height: 64 })
    expect(await layoutShift(page)).toBeLessThan(0.005)
  })

  it('fetch none on a phone', async () => {
    const { page, images, asked } = await files(390)
    await page.waitForLoadState('networkidle')
    expect(await images.first().isVisible()).toBe(false)
    expect(asked).toEqual([])
  })
})

describe('on a phone', () => {
  it.each([
    ['front', '/', 160],
    ['article', illustrated, 90],
  ])('the %s and its images cost at most their budget, and nothing moves', async (_, path, kilobytes) => {
    const page = await newReader(phone)
    const loaded: Promise<number>[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'ping') loaded.push(response.body().then(compressed, () => 0))
    })
    await page.goto(path, { waitUntil: 'networkidle' })
    const bytes = (await Promise.all(loaded)).reduce((sum, each) => sum + each, 0)
    expect(bytes).toBeGreaterThan(20 * 1024)
    expect(bytes).toBeLessThanOrEqual(kilobytes * 1024)
    expect(await layoutShift(page)).toBeLessThan(0.005)
  })
})

it('a gallery scrolls by the arrow keys', async () => {
  const page = await newReader({ ...phone, reducedMotion: 'reduce' })
  await page.goto(illustrated)
  const url = await page
    .locator('.copy img')
    .first()
    .evaluate((shown: HTMLImageElement) => shown.src)
  const image = { url, alt: 'The mole', width: 1600, height: 1067, caption: null, credit: null }
  await page.goto(
    await importBlocks('gallery-by-keys', [{ type: 'gallery', images: [image, image, image], caption: null }]),
  )
  const slides = page.getByRole('group', { name: '3 images' })
  const scrolled = async () => await slides.evaluate((row) => row.scrollLeft)
  await slides.focus()
  expect(await scrolled()).toBe(0)
  await page.keyboard.press('ArrowRight')
  await expect.poll(scrolled).toBeGreaterThan(30)
})

// An image is compressed already.
function compressed(body: Buffer): number {
  return Math.min(body.length, gzipSync(body).length)
}

async function layoutShift(page: Page): Promise<number> {
  return await page.evaluate(
    async () =>
      await new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'))
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 300)
      }),
  )
}
