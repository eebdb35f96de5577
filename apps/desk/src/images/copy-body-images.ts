import { imageAddresses, moveImages, type Block, type MovedImage } from '@broadsheet/model'
import type { ImageCopier } from './create-image-copier.ts'
import type { FetchFailure } from './fetch-image.ts'

/** The copier, and which addresses already belong to the paper. */
export type BodyCopying = { copy: ImageCopier; isOwn: (address: string) => boolean }

/** An image that could not be copied, its address, and why. */
export type UncopiedImage = Omit<FetchFailure, 'ok'> & { url: string }

/** A body with its images copied: how many were copied, how many the paper had already, and which failed. */
export type CopiedBody = { body: Block[]; copied: number; known: number; failures: UncopiedImage[] }

/**
 * Copies the images of a body, those of galleries and posters of films among them, one after the other. They get the
 * paper's addresses and, if the source doesn't give both, width and height. An image that can't be copied stays as it is.
 * Throws a SiteError.
 */
export async function copyBodyImages(blocks: readonly Block[], { copy, isOwn }: BodyCopying): Promise<CopiedBody> {
  const done: Omit<CopiedBody, 'body'> = { copied: 0, known: 0, failures: [] }
  const moved = new Map<string, MovedImage>()
  for (const address of imageAddresses(blocks)) {
    if (isOwn(address)) continue
    const copied = await copy(address)
    if (copied.ok) {
      done[copied.isNew ? 'copied' : 'known'] += 1
      moved.set(address, copied.image)
    } else done.failures.push({ url: address, reason: copied.reason, message: copied.message })
  }
  return { ...done, body: moveImages(blocks, moved) }
}
