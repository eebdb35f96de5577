import type { ArticleDraft, Block } from '@broadsheet/model'
import type { Reading } from '../import/read-documents.ts'
import type { ImageCopier } from './create-image-copier.ts'
import type { FetchFailure } from './fetch-image.ts'

/** A picture that stays where it is: in which document, at which address, and why. */
type ImageFailure = Omit<FetchFailure, 'ok'> & { file: string | null; item?: number; url: string }

/** How many pictures were copied, how many the paper had already, and those that stay where they are. */
export type ImageTally = { copied: number; known: number; failures: ImageFailure[] }

/** How pictures are copied: by what, into which site, and where it is told. */
type Copying = { copy: ImageCopier; origin: string; tally: ImageTally }

type ImageBlock = Extract<Block, { type: 'image' }>

/**
 * A reading whose pictures are the paper's own: their addresses, and their sides where the source doesn't say both. One
 * that can't be copied stays as it is and is told in the tally. Throws a SiteError.
 */
export async function copyDraftImages(reading: Reading, copying: Copying): Promise<Reading> {
  if (!reading.ok || !reading.draft.includes('"type":"image"')) return reading
  const { file, item } = reading.facts
  const place = { file, ...(item !== undefined && { item }) }
  // It was written from a draft a moment ago.
  const draft = JSON.parse(reading.draft) as ArticleDraft
  const body: Block[] = []
  for (const block of draft.body) body.push(block.type === 'image' ? await copyBlock(block, place, copying) : block)
  const text = JSON.stringify({ ...draft, body })
  return { ...reading, draft: text, bytes: Buffer.byteLength(text) }
}

async function copyBlock(
  block: ImageBlock,
  place: Pick<ImageFailure, 'file' | 'item'>,
  { copy, origin, tally }: Copying,
): Promise<ImageBlock> {
  if (block.url.startsWith(`${origin}/`)) return block
  const copied = await copy(block.url)
  if (!copied.ok) {
    const { reason, message } = copied
    tally.failures.push({ ...place, url: block.url, reason, message })
    return block
  }
  tally[copied.isNew ? 'copied' : 'known'] += 1
  const { url, width, height } = copied.image
  const isWhole = block.width !== null && block.height !== null
  return { ...block, url, ...(!isWhole && width !== null && height !== null && { width, height }) }
}
