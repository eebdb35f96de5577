import { imageCrops } from '@broadsheet/model'
import type { Database } from '../d1/open-d1.ts'
import { askBucket } from './ask-bucket.ts'
import { makeRendition } from './make-rendition.ts'

const file = 'card.jpg'
const rendition = { type: 'jpg', ...imageCrops.card } as const

/** Where the images of cards are: no bucket, no image; without Cloudflare Images none is cut. */
export type CardImages = { bucket: R2Bucket | undefined; images?: ImagesBinding | undefined; db: Database }

/**
 * Reads the image of a social card: cut for it, else the stored file itself if it has at most `maxBytes`; null where
 * there is neither.
 */
export async function readCardImage(
  { bucket, images, db }: CardImages,
  name: string,
  maxBytes: number,
): Promise<{ bytes: Uint8Array; isCut: boolean } | null> {
  if (bucket === undefined) return null
  const known = await readUpTo(bucket, `renditions/${name}/${file}`, maxBytes)
  if (known !== null) return { bytes: known, isCut: true }
  const made = await makeRendition({ bucket, images, db }, name, { file, rendition })
  if (made !== null) return { bytes: new Uint8Array(made), isCut: true }
  const stored = await readUpTo(bucket, name, maxBytes)
  return stored === null ? null : { bytes: stored, isCut: false }
}

async function readUpTo(bucket: R2Bucket, key: string, maxBytes: number): Promise<Uint8Array | null> {
  const found = await askBucket(bucket.get(key))
  if (found === null) return null
  if (found.size <= maxBytes) return new Uint8Array(await askBucket(found.arrayBuffer()))
  await found.body.cancel()
  return null
}
