import type { Page } from 'playwright-core'
import { drawJpeg, type DrawnFile } from './draw-jpeg.ts'

/** Files that the paper does not take: by their names they are images. */
export async function badFiles(page: Page): Promise<DrawnFile[]> {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  const { buffer } = await drawJpeg(page, { hue: 40 })
  return [
    { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) },
    { name: 'notes.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('Dear editor') },
    { name: 'half.jpg', mimeType: 'image/jpeg', buffer: buffer.subarray(0, buffer.length / 2) },
  ]
}

/** What the paper says of each. */
export const badReasons = [
  ['logo.svg', 'an SVG is a document that can contain scripts; export it as PNG.'],
  ['notes.jpg', 'It is not an image of a known type; export it as JPEG, PNG, GIF, WebP or AVIF.'],
  ['half.jpg', 'The file is cut off: its end is missing; copy or download it again.'],
] as const
