/// <reference lib="dom" />
import { expect, it } from 'vitest'
import { newReader } from './new-reader.ts'
import { pageKinds } from './page-kinds.ts'

const shared = pageKinds.filter(({ status, path }) => status === 200 && !path.startsWith('/search'))

it.each(shared)('the $kind page names a card that a browser shows, and that is not blank', async ({ path }) => {
  const page = await newReader()
  await page.goto(path)
  const card = new URL((await page.locator('meta[property="og:image"]').getAttribute('content')) ?? '').pathname
  const { width, height, colors } = await page.evaluate(drawnImage, card)
  expect([width, height]).toEqual([1200, 630])
  // Paper, ink, red, and what lies between them at the edges of letters.
  expect(colors).toBeGreaterThan(40)
})

it.each([
  ['/favicon.ico', [16, 32, 48]],
  ['/apple-touch-icon.png', [180]],
  ['/icon-192.png', [192]],
  ['/icon-512.png', [512]],
])('a browser shows the icon %s', async (path, sizes) => {
  const page = await newReader()
  await page.goto('/about')
  const { width, height, colors } = await page.evaluate(drawnImage, path)
  expect(sizes).toContain(width)
  expect(height).toBe(width)
  expect(colors).toBeGreaterThan(1)
})

it('the manifest names icons of the sizes that they have', async () => {
  const page = await newReader()
  await page.goto('/about')
  const manifest = await (await page.request.get('/manifest.webmanifest')).json()
  for (const { src, sizes } of manifest.icons.filter(({ type }: { type: string }) => type === 'image/png')) {
    const { width, height } = await page.evaluate(drawnImage, String(src))
    expect(`${width}x${height}`).toBe(sizes)
  }
})

/** Runs in the browser, and so stands by itself: the size of an image, and how many colours it has. */
async function drawnImage(path: string) {
  const image = new Image()
  image.src = path
  await image.decode()
  const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
  const context = canvas.getContext('2d')
  context?.drawImage(image, 0, 0)
  const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: new Uint8ClampedArray() }
  const colors = new Set<number>()
  for (let at = 0; at < data.length; at += 4) {
    colors.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0))
  }
  return { width: image.naturalWidth, height: image.naturalHeight, colors: colors.size }
}
