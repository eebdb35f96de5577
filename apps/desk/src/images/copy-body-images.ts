import type { Block, BlockOf } from '@broadsheet/model'
import type { ImageCopier } from './create-image-copier.ts'
import type { FetchFailure } from './fetch-image.ts'

/** The copier, and which addresses already belong to the paper. */
export type BodyCopying = { copy: ImageCopier; isOwn: (address: string) => boolean }

/** An image that could not be copied, its address, and why. */
export type UncopiedImage = Omit<FetchFailure, 'ok'> & { url: string }

/** A body with its images copied: how many were copied, how many the paper had already, and which failed. */
export type CopiedBody = { body: Block[]; copied: number; known: number; failures: UncopiedImage[] }

type ImageBlock = BlockOf<'image'>

/**
 * Copies the images of a body, one after the other. Their blocks get the paper's addresses and, if the source doesn't
 * give both, width and height. A block whose image can't be copied stays as it is. Throws a SiteError.
 */
export async function copyBodyImages(blocks: readonly Block[], { copy, isOwn }: BodyCopying): Promise<CopiedBody> {
  const done: CopiedBody = { body: [], copied: 0, known: 0, failures: [] }
  for (const block of blocks) {
    if (block.type !== 'image' || isOwn(block.url)) {
      done.body.push(block)
      continue
    }
    const copied = await copy(block.url)
    if (copied.ok) {
      done[copied.isNew ? 'copied' : 'known'] += 1
      done.body.push(copiedBlock(block, copied.image))
    } else {
      const { reason, message } = copied
      done.failures.push({ url: block.url, reason, message })
      done.body.push(block)
    }
  }
  return done
}

function copiedBlock(
  block: ImageBlock,
  image: { url: string; width: number | null; height: number | null },
): ImageBlock {
  const { url, width, height } = image
  const hasDimensions = block.width !== null && block.height !== null
  return { ...block, url, ...(!hasDimensions && width !== null && height !== null && { width, height }) }
}
