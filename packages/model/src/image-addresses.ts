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
  const move = <Image extends GalleryImage>(image: Image): Image => {
    const to = moved.get(image.url)
    if (to === undefined) return image
    const { url, width, height } = to
    const needsSize = (image.width === null || image.height === null) && width !== null && height !== null
    return { ...image, url, ...(needsSize && { width, height }) }
  }
  return body.map((block): Block => {
    if (block.type === 'image') return move(block)
    if (block.type === 'gallery') return { ...block, images: block.images.map(move) }
    if (block.type !== 'video' || block.poster === null) return block
    return { ...block, poster: moved.get(block.poster)?.url ?? block.poster }
  })
}
