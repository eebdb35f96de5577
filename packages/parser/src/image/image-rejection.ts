/** The reasons for refusing an image file: stable codes for programs. `imageRejectMessage` has the texts for people. */
export type ImageRejectReason = keyof typeof messages

/** An image file that the paper can't take, and why. */
export type ImageRejection = { ok: false; reason: ImageRejectReason }

/** The largest image by its pixels: a few bytes can claim more than a device can show. */
const imageFileLimits = { pixels: 100_000_000, side: 16_384 }

/** Whether an image has more pixels than the paper takes. */
export function isTooLarge({ width, height }: { width: number; height: number }): boolean {
  return width * height > imageFileLimits.pixels || Math.max(width, height) > imageFileLimits.side
}

const messages = {
  empty: 'The file is empty; choose it again, or check that it was copied completely.',
  'is-heic': 'It is a HEIC or HEIF image, which most browsers do not show; export it as JPEG.',
  'is-svg': 'It is an SVG: an SVG is a document that can contain scripts; export it as PNG.',
  'is-pdf': 'It is a PDF, which is a document; export the page or the image in it as JPEG or PNG.',
  'is-tiff': 'It is a TIFF, which browsers do not show; export it as JPEG or PNG.',
  'is-psd': 'It is a Photoshop document (PSD), which browsers do not show; export it as JPEG or PNG.',
  'is-raw': 'It is a raw file of a camera, which browsers do not show; develop it, and export it as JPEG.',
  'is-bmp': 'It is a bitmap (BMP), which is very large for what it shows; export it as PNG or JPEG.',
  'is-jpeg-xl': 'It is a JPEG XL, which most browsers do not show; export it as JPEG.',
  'is-video': 'It is a video; export one of its frames as JPEG.',
  'is-web-page': 'It is a web page, not an image; open the page, and save the image in it.',
  'unknown-type': 'It is not an image of a known type; export it as JPEG, PNG, GIF, WebP or AVIF.',
  'rare-jpeg':
    'It is a JPEG of a kind that browsers do not show (lossless, arithmetic or of 12 bits); export it as a usual JPEG.',
  'cut-off': 'The file is cut off: its end is missing; copy or download it again.',
  broken: 'The file is damaged: its parts do not fit together; export it again.',
  'no-size': 'The image has no width or no height; export it again.',
  'too-many-pixels': `The image has more than ${imageFileLimits.pixels / 1_000_000} million pixels, or a side of more than ${imageFileLimits.side.toLocaleString('en')} pixels; make it smaller.`,
} as const

/** One sentence for people: why the file is refused, and what to do. */
export function imageRejectMessage(reason: ImageRejectReason): string {
  return messages[reason]
}

export function rejectImage(reason: ImageRejectReason): ImageRejection {
  return { ok: false, reason }
}
