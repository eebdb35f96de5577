import type { ArticleDraft } from '@broadsheet/model'
import { copyBodyImages, type LeftImage } from '../images/copy-body-images.ts'
import type { ImageCopier } from '../images/create-image-copier.ts'
import type { Reading } from './read-documents.ts'

/** A picture that stays where it is: in which document, at which address, and why. */
type ImageFailure = LeftImage & { file: string | null; item?: number }

/** How many pictures were copied, how many the paper had already, and those that stay where they are. */
export type ImageTally = { copied: number; known: number; failures: ImageFailure[] }

/** How pictures are copied: by what, into which site, and where it is told. */
type Copying = { copy: ImageCopier; origin: string; tally: ImageTally }

/**
 * A reading whose pictures are the paper's own: their addresses, and their sides where the source doesn't say both. One
 * that can't be copied stays as it is and is told in the tally. Throws a SiteError.
 */
export async function copyDraftImages(reading: Reading, { copy, origin, tally }: Copying): Promise<Reading> {
  if (!reading.ok || !reading.draft.includes('"type":"image"')) return reading
  const { file, item } = reading.facts
  const place = { file, ...(item !== undefined && { item }) }
  // It was written from a draft a moment ago.
  const draft = JSON.parse(reading.draft) as ArticleDraft
  const isOwn = (address: string) => address.startsWith(`${origin}/`)
  const { body, copied, known, failures } = await copyBodyImages(draft.body, { copy, isOwn })
  tally.copied += copied
  tally.known += known
  tally.failures.push(...failures.map((failure) => ({ ...place, ...failure })))
  const text = JSON.stringify({ ...draft, body })
  return { ...reading, draft: text, bytes: Buffer.byteLength(text) }
}
