import { blockLimits } from '@broadsheet/model'
import { imageSize } from 'image-size'

/** An image's sides in pixels. */
export type Sides = { width: number; height: number }

// EXIF's orientations from here on turn a picture by a quarter, which browsers follow.
const firstTurned = 5

/** The sides of a picture as browsers show it, by its bytes; null where they don't say. Never throws. */
export function sidesOf(bytes: Uint8Array): Sides | null {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    const sides = orientation >= firstTurned ? { width: height, height: width } : { width, height }
    return Object.values(sides).every((side) => Number.isInteger(side) && side > 0 && side <= blockLimits.pixels)
      ? sides
      : null
  } catch {
    return null
  }
}
