/**
 * What pages need to know of a stored image. The size is in pixels, the focus in percent from the left and the top: the
 * point that no crop may lose. `tone` is the colour that stands in while it loads, of a palette of 27
 * (red * 9 + green * 3 + blue, each of three levels), null if nobody has looked. An animated image has no renditions,
 * which would show its first frame alone.
 */
export type ImageFacts = {
  width: number
  height: number
  focus: ImageFocus
  tone: number | null
  isAnimated: boolean
  /** The size of the file. */
  bytes: number
}

export type ImageFocus = { x: number; y: number }

/** Facts of an image as the database answers them in JSON. */
export type ImageFactsJson = [
  width: number,
  height: number,
  focusX: number,
  focusY: number,
  tone: number | null,
  animated: number,
  bytes: number,
]

/** The facts of a paper's own images, by their names. */
export type OwnImages = Record<string, ImageFactsJson>

/** The image of an article on a front: its name in the paper, and its alternative text there. */
export type LeadImage = ImageFacts & { name: string; alt: string }

export type LeadImageJson = [name: string, alt: string, ...ImageFactsJson]

export function toImageFacts([width, height, x, y, tone, animated, bytes]: ImageFactsJson): ImageFacts {
  return { width, height, focus: { x, y }, tone, isAnimated: animated === 1, bytes }
}

export function toLeadImage([name, alt, ...facts]: LeadImageJson): LeadImage {
  return { name, alt, ...toImageFacts(facts) }
}

/** The name of a stored image in an address, on whatever domain the paper then was; null if it has none. */
export function storedImageName(address: string): string | null {
  return /^https?:\/\/[^/]+\/images\/([\da-f]{32}\.(?:jpg|png|gif|webp|avif))$/.exec(address)?.[1] ?? null
}
