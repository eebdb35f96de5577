/// <reference lib="dom" />
import type { Page } from 'playwright-core'

type Drawing = {
  name?: string
  width?: number
  height?: number
  /** Two of different hues are different files. */
  hue?: number
  /** Whether its pixels are noise, so that the file has many bytes. */
  isLarge?: boolean
}

/** A file as Playwright chooses it. */
export type DrawnFile = { name: string; mimeType: string; buffer: Buffer }

/** Draws a real JPEG in a page's browser. */
export async function drawJpeg(page: Page, drawing: Drawing = {}): Promise<DrawnFile> {
  const { name = 'quay.jpg', width = 1600, height = 1000, hue = 200, isLarge = false } = drawing
  const base64 = await page.evaluate(
    async ([across, down, colour, noise]) => {
      const canvas = new OffscreenCanvas(across, down)
      const context = canvas.getContext('2d')
      if (context === null) throw new Error('This browser draws nothing')
      context.fillStyle = `hsl(${colour} 60% 50%)`
      context.fillRect(0, 0, across, down)
      if (noise) {
        const pixels = context.getImageData(0, 0, across, down)
        pixels.data.forEach((_, at) => {
          if (at % 4 !== 3) pixels.data[at] = Math.random() * 256
        })
        context.putImageData(pixels, 0, 0)
      }
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 })
      let binary = ''
      for (const byte of new Uint8Array(await blob.arrayBuffer())) binary += String.fromCharCode(byte)
      return btoa(binary)
    },
    [width, height, hue, isLarge] as const,
  )
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') }
}
