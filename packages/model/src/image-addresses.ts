import type { Block, GalleryImage } from './block.ts'

/** The addresses of all that a body shows as images, in order: images, those of galleries, posters of films. */
export function imageAddresses(body: readonly Block[]): string[] {
  return body.flatMap((block) => {
    if (block.type === 'gallery') return block.images.map(({ url }) => url)
    if (block.type === 'video') return block.poster ?? []
    return block.type === 'image' ? [block.url] : []
  })
}

/** Where an image is from now on, and its size in pixels where that is known. */
export type MovedImage = { url: string; width: number | null; height: number | null }

/**
 * A body that shows some of its images from other addresses, by those that they have. An image without both sides gets
 * the size of its file.
 */
export function moveImages(body: readonly Block[], moved: ReadonlyMap<string, MovedImage>): Block[] {
  return mapImages(body, (shown) => {
    const to = moved.get(shown.url)
    if (to === undefined) return null
    const isSized = shown.width !== null && shown.height !== null
    return isSized || to.width === null || to.height === null ? { ...shown, url: to.url } : to
  })
}

/**
 * A body in which what `other` gives stands for each of `imageAddresses`, with the size that is written for it; null leaves it as
 * it is. The poster of a film has no size of its own.
 */
export function mapImages(body: readonly Block[], other: (shown: MovedImage) => MovedImage | null): Block[] {
  const map = <Image extends GalleryImage>(image: Image): Image => {
    const { url, width, height } = image
    const to = other({ url, width, height })
    return to === null ? image : { ...image, url: to.url, width: to.width, height: to.height }
  }
  return body.map((block): Block => {
    if (block.type === 'image') return map(block)
    if (block.type === 'gallery') return { ...block, images: block.images.map(map) }
    if (block.type !== 'video' || block.poster === null) return block
    return { ...block, poster: other({ url: block.poster, width: null, height: null })?.url ?? block.poster }
  })
}
