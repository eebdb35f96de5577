/** The image types that the paper stores, by file ending: those that all browsers show and that contain no scripts. */
export const imageTypes = {
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
} as const

export type ImageEnding = keyof typeof imageTypes

/** The largest image that the paper stores, in bytes. */
export const maxImageBytes = 25_000_000

// The part of a file in which its list of brands is read; real lists end within 60 bytes.
const maxBrandBytes = 256

/**
 * The type of an image by its first bytes; null for types that the paper doesn't store, such as SVG and HTML, which may
 * contain scripts. The signatures are those of the formats' specifications.
 */
export function imageEndingOf(bytes: Uint8Array): ImageEnding | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpg'
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  const opening = latin1(bytes.subarray(0, 12))
  if (/^GIF8[79]a/.test(opening)) return 'gif'
  if (/^RIFF[^]{4}WEBP/.test(opening)) return 'webp'
  return opening.slice(4, 8) === 'ftyp' && hasAvifBrand(bytes) ? 'avif' : null
}

/** An image's name: the first half of the SHA-256 of its bytes in hexadecimal, and its ending. */
export function imageName(sha256: string, ending: ImageEnding): string {
  return `${sha256.slice(0, 32)}.${ending}`
}

// ISO 14496-12, 4.3: the box's size, `ftyp`, the major brand, a version, then the compatible brands.
function hasAvifBrand(bytes: Uint8Array): boolean {
  const size = bytes.slice(0, 4).reduce((number, byte) => number * 256 + byte, 0)
  const box = latin1(bytes.subarray(8, Math.min(size, maxBrandBytes)))
  const brands = box.match(/[^]{4}/g) ?? []
  return brands.some((brand, index) => index !== 1 && (brand === 'avif' || brand === 'avis'))
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}

/** The type of an image by its name, whose ending was chosen by its bytes. */
export function imageTypeOf(name: string): string {
  return imageTypes[name.slice(name.lastIndexOf('.') + 1) as ImageEnding]
}
