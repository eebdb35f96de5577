import type { Block } from '@broadsheet/model'
import type { ImageCopier } from './create-image-copier.ts'
import type { FetchFailure } from './fetch-image.ts'

/** How pictures are copied: by what, and which addresses are the paper's own already. */
export type BodyCopying = { copy: ImageCopier; isOwn: (address: string) => boolean }

/** A picture that stays where it is, at which address, and why. */
export type LeftImage = Omit<FetchFailure, 'ok'> & { url: string }

/** A body whose pictures are the paper's own, how many were copied, how many it had already, and those that stay. */
export type CopiedBody = { body: Block[]; copied: number; known: number; failures: LeftImage[] }

type ImageBlock = Extract<Block, { type: 'image' }>

/**
 * Copies the pictures of a body, one after the other. Their blocks get the paper's own addresses, and their sides where
 * the source doesn't say both; one that can't be copied stays as it is. Throws a SiteError.
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
      done.body.push(ownBlock(block, copied.image))
    } else {
      const { reason, message } = copied
      done.failures.push({ url: block.url, reason, message })
      done.body.push(block)
    }
  }
  return done
}

function ownBlock(block: ImageBlock, image: { url: string; width: number | null; height: number | null }): ImageBlock {
  const { url, width, height } = image
  const isWhole = block.width !== null && block.height !== null
  return { ...block, url, ...(!isWhole && width !== null && height !== null && { width, height }) }
}
