/**
 * Cloudflare's prices of what images take, beyond what the Workers Paid plan includes a month, in US dollars a million,
 * as its pricing pages had them in November 2026.
 */
export const imagePrices = {
  requests: { title: 'requests', included: 10e6, perMillion: 0.3, source: 'workers/platform/pricing' },
  r2Reads: { title: 'R2 reads', included: 10e6, perMillion: 0.36, source: 'r2/pricing' },
  r2Writes: { title: 'R2 writes', included: 1e6, perMillion: 4.5, source: 'r2/pricing' },
  sizesMade: { title: 'sizes made', included: 5_000, perMillion: 500, source: 'images/pricing' },
} as const

/** How much of each priced thing a month of images takes. */
export type ImageUsage = Record<keyof typeof imagePrices, number>

// What pages offer and other sites ask for, of an image that is as wide as the widest: six widths in two types, four crops.
const sizesOfAnImage = 16
// The original, the published file, and a note of its parts while it is sent.
const writesOfAnImage = 3

/**
 * A month in which readers see so many images, a share of which (0 to 1) the edge answers, and editors add some. An
 * image that the edge answers is counted as a request all the same. Every size of every new image is made, once, which
 * is the most that anybody can ask for.
 */
export function imageUsage(seen: number, hitRatio: number, added: number): ImageUsage {
  const missed = seen * (1 - hitRatio)
  const sizesMade = added * sizesOfAnImage
  return {
    requests: seen,
    // A miss reads the size; a size that is made reads the image instead.
    r2Reads: missed + sizesMade,
    r2Writes: added * writesOfAnImage + sizesMade,
    sizesMade,
  }
}

/** US dollars for a month of images: at list price as if nothing were included, and what is billed beyond the plan. */
export function imageDollars(usage: ImageUsage): { list: number; billed: number } {
  const sum = (of: (thing: keyof ImageUsage) => number) =>
    (Object.keys(imagePrices) as (keyof ImageUsage)[]).reduce(
      (total, thing) => total + (of(thing) * imagePrices[thing].perMillion) / 1e6,
      0,
    )
  return {
    list: sum((thing) => usage[thing]),
    billed: sum((thing) => Math.max(0, usage[thing] - imagePrices[thing].included)),
  }
}
