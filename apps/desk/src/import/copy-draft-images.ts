import type { ImportedDraft } from '@broadsheet/model'
import { copyBodyImages, type UncopiedImage } from '../images/copy-body-images.ts'
import type { ImageCopier } from '../images/create-image-copier.ts'
import { mayShowImages } from '../images/own-addresses.ts'
import type { ParsedItem } from './read-documents.ts'

/** An image that could not be copied: in which document, at which address, and why. */
type ImageFailure = UncopiedImage & { file: string | null; item?: number }

/** How many images were copied, how many the paper had already, and which could not be copied. */
export type ImageTally = { copied: number; known: number; failures: ImageFailure[] }

type Copying = { copy: ImageCopier; origin: string; tally: ImageTally }

/**
 * Copies the images of a draft and adds the results to the tally. An image that can't be copied keeps its address. Throws
 * a SiteError.
 */
export async function copyDraftImages(parsed: ParsedItem, { copy, origin, tally }: Copying): Promise<ParsedItem> {
  if (!parsed.ok || !mayShowImages(parsed.draft)) return parsed
  const { file, item } = parsed.facts
  const place = { file, ...(item !== undefined && { item }) }
  // read-documents.ts has just made this text from a draft.
  const draft = JSON.parse(parsed.draft) as ImportedDraft
  const isOwn = (address: string) => address.startsWith(`${origin}/`)
  const { body, copied, known, failures } = await copyBodyImages(draft.body, { copy, isOwn })
  tally.copied += copied
  tally.known += known
  tally.failures.push(...failures.map((failure) => ({ ...place, ...failure })))
  const text = JSON.stringify({ ...draft, body })
  return { ...parsed, draft: text, bytes: Buffer.byteLength(text) }
}
