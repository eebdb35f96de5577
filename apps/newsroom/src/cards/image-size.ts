/** The largest image that a card is drawn with, in pixels: resvg needs four bytes for each. */
const maxPixels = 12_000_000

/**
 * The size of an image that resvg can draw as it is, in pixels: PNG, or a JPEG in gray or YCbCr that is not turned by
 * its Exif data. Null for others, of which resvg would draw nothing without an error, or draw them turned.
 */
export function imageSize(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const size = pngSize(view) ?? jpegSize(view)
    return size !== null && size.width * size.height > 0 && size.width * size.height <= maxPixels ? size : null
  } catch {
    // The file ends too soon.
    return null
  }
}

// https://www.w3.org/TR/png-3/#11IHDR
function pngSize(view: DataView) {
  const isPng = view.getUint32(0) === 0x89_50_4e_47 && view.getUint32(12) === 0x49_48_44_52
  return isPng ? { width: view.getUint32(16), height: view.getUint32(20) } : null
}

// ITU-T T.81, B.2.2: after the marker of a frame its length, precision, height, width and number of components.
function jpegSize(view: DataView) {
  if (view.getUint16(0) !== 0xff_d8) return null
  let at = 2
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xe1 && isTurned(view, at + 4)) return null
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const isDrawable = [1, 3].includes(view.getUint8(at + 9))
      return isDrawable ? { width: view.getUint16(at + 7), height: view.getUint16(at + 5) } : null
    }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

// Exif 2.32, 4.6.4: the tag Orientation in the first directory; 1 is upright.
function isTurned(view: DataView, at: number): boolean {
  if (view.getUint32(at) !== 0x45_78_69_66) return false
  const tiff = at + 6
  const little = view.getUint16(tiff) === 0x49_49
  const directory = tiff + view.getUint32(tiff + 4, little)
  const entries = Array.from({ length: view.getUint16(directory, little) }, (_, entry) => directory + 2 + 12 * entry)
  const entry = entries.find((each) => view.getUint16(each, little) === 0x01_12)
  return entry !== undefined && view.getUint16(entry + 8, little) !== 1
}
