import { askBucket } from './ask-bucket.ts'

/** Stores a file as it was received. No reader gets it. R2 checks the bytes against `sha256`. */
export async function storeOriginal(
  bucket: R2Bucket,
  { sha256, bytes, type }: { sha256: string; bytes: Uint8Array; type: string },
): Promise<void> {
  await askBucket(bucket.put(originalKey(sha256), bytes, { sha256, httpMetadata: { contentType: type } }))
}

/** Reads a file as it was received; null if it is not stored. */
export async function readOriginal(bucket: R2Bucket, sha256: string): Promise<R2ObjectBody | null> {
  return await askBucket(bucket.get(originalKey(sha256)))
}

export async function deleteOriginal(bucket: R2Bucket, sha256: string): Promise<void> {
  await askBucket(bucket.delete(originalKey(sha256)))
}

/** The key of an original. */
export function originalKey(sha256: string): string {
  return `originals/${sha256}`
}
