/** The widths in pixels of the resized forms of an image. There are no others, so nobody can make the paper draw more. */
export const renditionWidths = [320, 480, 640, 960, 1280, 1920] as const

/** The types of renditions, by file ending. */
export const renditionTypes = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' } as const

/** Crops for other sites, each around the image's focus. `card` is what social networks show beside a link. */
export const imageCrops = {
  '1x1': { width: 1200, height: 1200 },
  '4x3': { width: 1200, height: 900 },
  '16x9': { width: 1200, height: 675 },
  card: { width: 1200, height: 630 },
} as const

export type CropName = keyof typeof imageCrops

/** A form of an image: resized to a width, never enlarged, or cropped to a size. */
export type Rendition = { type: keyof typeof renditionTypes; width: number; height: number | null }

/** Reads the last part of a rendition's address, such as `640.webp` or `card.jpg`; null if it names none. */
export function parseRendition(file: string): Rendition | null {
  const [, form = '', ending = ''] = /^(\w+)\.(avif|webp|jpg)$/.exec(file) ?? []
  if (ending === 'jpg') return isCrop(form) ? { type: 'jpg', ...imageCrops[form] } : null
  const width = renditionWidths.find((known) => String(known) === form)
  if (width === undefined) return null
  return { type: ending === 'avif' ? 'avif' : 'webp', width, height: null }
}

/** The address of a crop of an image, from the root of the paper. */
export function cropPath(name: string, crop: CropName): string {
  return `/images/${name}/${crop}.jpg`
}

/**
 * The `srcset` of an image of this width: every rendition that is smaller, and the next one, which is as wide as the
 * image. https://html.spec.whatwg.org/multipage/images.html#srcset-attributes
 */
export function imageSrcset(name: string, imageWidth: number, ending: 'avif' | 'webp'): string {
  const smaller = renditionWidths.filter((width) => width < imageWidth)
  const next = renditionWidths.find((width) => width >= imageWidth)
  return [...smaller, ...(next === undefined ? [] : [next])]
    .map((width) => `/images/${name}/${width}.${ending} ${Math.min(width, imageWidth)}w`)
    .join(', ')
}

function isCrop(form: string): form is CropName {
  return Object.hasOwn(imageCrops, form)
}
