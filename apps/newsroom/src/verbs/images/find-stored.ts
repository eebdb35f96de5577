import { askBucket, findImage, type DeskImage, type ImageReference } from '@broadsheet/store'
import type { VerbDeps } from '../verb.ts'
import { bucketOf } from './bucket-of.ts'

/** An image that the paper has noted and stored; null if it has not. A deletion that broke off may have left the note. */
export async function findStored(
  deps: Pick<VerbDeps, 'db' | 'env'>,
  reference: ImageReference,
): Promise<DeskImage | null> {
  const image = await findImage(deps.db, reference)
  if (image === null) return null
  return (await askBucket(bucketOf(deps).head(image.name))) === null ? null : image
}
