import { askBucket } from './ask-bucket.ts'

/**
 * Reads the image of a social card: the rendition that was cut for it, else the stored file itself if it has at most
 * `maxBytes`; null where there is neither.
 */
export async function readCardImage(
  bucket: R2Bucket | undefined,
  name: string,
  maxBytes: number,
): Promise<{ bytes: Uint8Array; isCut: boolean } | null> {
  if (bucket === undefined) return null
  const rendition = await readUpTo(bucket, `renditions/${name}/card.jpg`, maxBytes)
  if (rendition !== null) return { bytes: rendition, isCut: true }
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
