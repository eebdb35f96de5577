import { askBucket } from './ask-bucket.ts'

/** Stores a file as it was received. Nothing serves it to readers. R2 checks the bytes against `sha256`. */
export async function storeOriginal(
  bucket: R2Bucket,
  { sha256, bytes, type }: { sha256: string; bytes: Uint8Array; type: string },
): Promise<void> {
  await askBucket(bucket.put(originalKey(sha256), bytes, { sha256, httpMetadata: { contentType: type } }))
}

export async function deleteOriginal(bucket: R2Bucket, sha256: string): Promise<void> {
  await askBucket(bucket.delete(originalKey(sha256)))
}

/** The key of an original. */
export function originalKey(sha256: string): string {
  return `originals/${sha256}`
}
