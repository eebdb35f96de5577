import { askBucket } from './ask-bucket.ts'

/** A stored rendition: its bytes, and the entity tag of its object. */
export type StoredRendition = { body: ReadableStream; etag: string }

/** Reads a rendition of an image, such as `640.webp`; null if it was not made yet. */
export async function readRendition(bucket: R2Bucket, name: string, file: string): Promise<StoredRendition | null> {
  const found = await askBucket(bucket.get(keyOf(name, file)))
  return found === null ? null : { body: found.body, etag: found.httpEtag }
}

export async function storeRendition(
  bucket: R2Bucket,
  { name, file, bytes, type }: { name: string; file: string; bytes: ArrayBuffer; type: string },
): Promise<void> {
  await askBucket(bucket.put(keyOf(name, file), bytes, { httpMetadata: { contentType: type } }))
}

/** Deletes the renditions of an image, all or those that `isMeant` picks. */
export async function deleteRenditions(
  bucket: R2Bucket,
  name: string,
  isMeant: (file: string) => boolean = () => true,
): Promise<void> {
  const { objects } = await askBucket(bucket.list({ prefix: keyOf(name, '') }))
  const keys = objects.map(({ key }) => key).filter((key) => isMeant(key.slice(keyOf(name, '').length)))
  if (keys.length > 0) await askBucket(bucket.delete(keys))
}

function keyOf(name: string, file: string): string {
  return `renditions/${name}/${file}`
}
