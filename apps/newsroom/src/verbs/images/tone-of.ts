import { log } from '@broadsheet/edge'
import { decodePixel } from './decode-pixel.ts'
import { streamOf } from './turn-upright.ts'

// The levels of each channel in the palette of packages/press/src/design/image.css.
const levels = [0x1f, 0x7a, 0xd6] as const

// What shows through would stand in a block of one colour.
const leastOpaque = 200

/**
 * The colour that stands in while an image loads: the nearest of the palette of 27 to its mean, which Cloudflare Images
 * draws as one pixel. Null without it, where it fails, and for an image that is mostly transparent.
 */
export async function toneOf(images: ImagesBinding | undefined, file: Uint8Array): Promise<number | null> {
  if (images === undefined) return null
  try {
    const drawn = await images
      .input(streamOf(file))
      .transform({ width: 1, height: 1, fit: 'squeeze' })
      .output({ format: 'image/png' })
    const pixel = await decodePixel(new Uint8Array(await new Response(drawn.image()).arrayBuffer()))
    return pixel === null || pixel.alpha < leastOpaque ? null : nearestTone(pixel)
  } catch (error) {
    log('tone unknown', { reason: String(error) })
    return null
  }
}

/** The nearest colour of the palette: red * 9 + green * 3 + blue. */
export function nearestTone({ red, green, blue }: { red: number; green: number; blue: number }): number {
  return levelOf(red) * 9 + levelOf(green) * 3 + levelOf(blue)
}

function levelOf(channel: number): number {
  const distances = levels.map((level) => Math.abs(level - channel))
  return distances.indexOf(Math.min(...distances))
}
