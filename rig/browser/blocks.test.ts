/// <reference lib="dom" />
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { importBlocks } from './import-blocks.ts'
import { newReader } from './new-reader.ts'

const pixel = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64')
const image = { type: 'image', alt: 'Waves', caption: 'At three', credit: 'Nell', width: null, height: null }
const paragraph = { type: 'paragraph', text: 'It pours.' }

it('an image of another host is fetched by https, and its host is told of no page', async () => {
  const path = await importBlocks('images-of-elsewhere', [{ ...image, url: 'http://pictures.example/a.gif' }])
  const page = await newReader()
  const asked: Record<string, string>[] = []
  await page.route('**://pictures.example/**', (route, request) => {
    asked.push({ url: request.url(), ...request.headers() })
    return route.fulfill({ contentType: 'image/gif', body: pixel })
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  expect(asked).toHaveLength(1)
  expect(asked[0]?.['url']).toBe('https://pictures.example/a.gif')
  expect(asked[0]).not.toHaveProperty('referer')
  expect(await naturalWidths(page)).toEqual([1])
})

it('nothing moves when an image comes, or when it never does', async () => {
  const path = await importBlocks('room-for-images', [
    paragraph,
    { ...image, url: 'https://pictures.example/1600x900', width: 1600, height: 900 },
    paragraph,
    { ...image, url: 'https://pictures.example/600x900', width: 600, height: 900 },
    paragraph,
    { ...image, url: 'https://pictures.example/300x500' },
    paragraph,
    { ...image, url: 'https://pictures.example/missing', width: 800, height: 800, alt: '' },
    paragraph,
  ])
  const page = await newReader({ viewport: { width: 390, height: 5_000 } })
  const { promise: permitted, resolve: permit } = Promise.withResolvers<void>()
  await page.route('**://pictures.example/**', async (route, request) => {
    await permitted
    const [, width, height] = /(\d+)x(\d+)$/.exec(request.url()) ?? []
    if (width === undefined) return await route.abort()
    const body = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`
    return await route.fulfill({ contentType: 'image/svg+xml', body })
  })
  await page.goto(path, { waitUntil: 'domcontentloaded' })
  const places = () =>
    page.evaluate(() => [...document.querySelectorAll('.copy > *')].map((block) => block.getBoundingClientRect().y))
  const before = await places()
  permit()
  await page.waitForLoadState('networkidle')
  expect((await naturalWidths(page)).filter((width) => width > 0)).toHaveLength(3)
  expect(await places()).toEqual(before)
  expect(before.at(-1)).toBeGreaterThan(900)
})

it('a table wider than a phone scrolls by itself, by keyboard too, under its caption', async () => {
  const cells = Array.from({ length: 9 }, (_, at) => `Column ${at} of stones`)
  const table = { type: 'table', caption: 'Every stone of the mole, by course', head: cells, rows: [cells] }
  const page = await newReader({ viewport: { width: 320, height: 800 } })
  await page.goto(await importBlocks('wide-table', [paragraph, table]))
  const region = page.getByRole('region', { name: table.caption })
  await region.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
  expect(await overflowOf(page)).toBe(0)
  const caption = await page.locator('caption span').boundingBox()
  expect(caption?.x).toBeGreaterThanOrEqual(0)
  expect((caption?.x ?? 0) + (caption?.width ?? 0)).toBeLessThanOrEqual(320)
})

it('words without end stay within a phone in every block', async () => {
  const word = 'Harbourmasterswatchkeepingdutyroster'.repeat(5)
  const url = `https://${'a'.repeat(60)}.${'b'.repeat(60)}.example/${word}`
  const path = await importBlocks('endless-blocks', [
    { ...image, url, alt: word, caption: word, credit: word },
    { type: 'heading', level: 2, text: word },
    { type: 'heading', level: 3, text: word },
    { type: 'heading', level: 4, text: word },
    { type: 'list', ordered: false, items: [word] },
    { type: 'list', ordered: true, items: [word] },
    { type: 'quote', paragraphs: [word], credit: word },
    { type: 'embed', url, title: word },
    { type: 'embed', url, title: null },
    { type: 'embed', url, title: word, description: word, provider: word },
    { type: 'table', caption: word, head: [word, word], rows: [[word, word]] },
    { type: 'preformatted', text: word, style: 'plain' },
    { type: 'preformatted', text: word, style: 'code' },
    { type: 'preformatted', text: word, style: 'verse' },
    { type: 'note', title: word, paragraphs: [word] },
    { type: 'footnotes', notes: [word] },
    { type: 'file', url, name: word },
    { type: 'audio', url, caption: word },
    { type: 'video', url, poster: url, caption: word },
    { type: 'gallery', images: [1, 2, 3].map(() => galleryImage(url, word)), caption: word },
    {
      type: 'list',
      ordered: true,
      items: Array.from({ length: 9 }, () => word),
      places: Array.from({ length: 9 }, (_, depth) => ({ depth, ordered: true })),
    },
  ])
  const page = await newReader({ viewport: { width: 320, height: 800 } })
  await page.route('**://*.example/**', (route) => route.abort())
  for (const direction of ['ltr', 'rtl']) {
    await page.goto(path)
    await page.evaluate((direction) => (document.documentElement.dir = direction), direction)
    expect([direction, await overflowOf(page)]).toEqual([direction, 0])
  }
})

it('a reference leads to its footnote, and films and sounds load nothing before they are asked to play', async () => {
  const path = await importBlocks('notes-and-players', [
    { ...paragraph, marks: [{ type: 'footnote', of: 0, from: 3, to: 8, note: 2 }] },
    { type: 'audio', url: 'https://sounds.example/horn.mp3', caption: 'The horn' },
    { type: 'video', url: 'https://sounds.example/gap.mp4', poster: null, caption: 'The gap' },
    ...Array.from({ length: 40 }, () => paragraph),
    { type: 'footnotes', notes: ['One', 'Two'] },
  ])
  const page = await newReader({ viewport: { width: 390, height: 800 } })
  const asked: string[] = []
  await page.route('**://sounds.example/**', (route, request) => {
    asked.push(request.url())
    return route.abort()
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.getByRole('link', { name: 'pours' }).click()
  await expect
    .poll(() =>
      page
        .locator('#note-2')
        .boundingBox()
        .then((box) => (box?.y ?? 9_999) < 800),
    )
    .toBe(true)
  expect(asked).toEqual([])
  await page.locator('audio').evaluate((player: HTMLAudioElement) => void player.play().catch(() => null))
  await expect.poll(() => asked).toContain('https://sounds.example/horn.mp3')
})

function galleryImage(url: string, word: string) {
  return { url, alt: word, width: null, height: null, caption: word, credit: word }
}

async function naturalWidths(page: Page): Promise<number[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll<HTMLImageElement>('.copy img')].map((image) => image.naturalWidth),
  )
}

async function overflowOf(page: Page): Promise<number> {
  return await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
