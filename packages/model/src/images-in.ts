import type { Block, GalleryImage } from './block.ts'

/** All images of a body, with those of galleries, in the order in which readers meet them. */
export function imagesIn(body: readonly Block[]): GalleryImage[] {
  return body.flatMap((block) => {
    if (block.type === 'gallery') return block.images
    return block.type === 'image' ? [block] : []
  })
}
