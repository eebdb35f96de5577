import type { Block, GalleryImage } from '@broadsheet/model'
import type { ImageCopier } from './create-image-copier.ts'
import type { FetchFailure } from './fetch-image.ts'

/** The copier, and which addresses already belong to the paper. */
export type BodyCopying = { copy: ImageCopier; isOwn: (address: string) => boolean }

/** An image that could not be copied, its address, and why. */
export type UncopiedImage = Omit<FetchFailure, 'ok'> & { url: string }

/** A body with its images copied: how many were copied, how many the paper had already, and which failed. */
export type CopiedBody = { body: Block[]; copied: number; known: number; failures: UncopiedImage[] }

/**
 * Copies the images of a body, one after the other. They get the paper's addresses and, if the source doesn't give both,
 * width and height. An image that can't be copied stays as it is. Throws a SiteError.
 */
export async function copyBodyImages(blocks: readonly Block[], { copy, isOwn }: BodyCopying): Promise<CopiedBody> {
  const done: CopiedBody = { body: [], copied: 0, known: 0, failures: [] }
  async function copyImage<Image extends GalleryImage>(image: Image): Promise<Image> {
    if (isOwn(image.url)) return image
    const copied = await copy(image.url)
    if (copied.ok) {
      done[copied.isNew ? 'copied' : 'known'] += 1
      return copiedImage(image, copied.image)
    }
    const { reason, message } = copied
    done.failures.push({ url: image.url, reason, message })
    return image
  }
  for (const block of blocks) {
    if (block.type === 'image') done.body.push(await copyImage(block))
    else if (block.type === 'gallery') {
      const images: GalleryImage[] = []
      for (const image of block.images) images.push(await copyImage(image))
      done.body.push({ ...block, images })
    } else done.body.push(block)
  }
  return done
}

function copiedImage<Image extends GalleryImage>(
  image: Image,
  { url, width, height }: { url: string; width: number | null; height: number | null },
): Image {
  const hasDimensions = image.width !== null && image.height !== null
  return { ...image, url, ...(!hasDimensions && width !== null && height !== null && { width, height }) }
}
