import { blockLimits } from '@broadsheet/model'
import { imageSize } from 'image-size'

/** Width and height in pixels. */
export type Dimensions = { width: number; height: number }

// From this EXIF orientation on, browsers rotate an image by a quarter.
const firstRotated = 5

/** The dimensions of an image as browsers show it; null if its bytes don't tell. Never throws. */
export function imageDimensions(bytes: Uint8Array): Dimensions | null {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    const dimensions = orientation >= firstRotated ? { width: height, height: width } : { width, height }
    return Object.values(dimensions).every((side) => Number.isInteger(side) && side > 0 && side <= blockLimits.pixels)
      ? dimensions
      : null
  } catch {
    return null
  }
}
