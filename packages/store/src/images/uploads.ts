import { bytesOfPart, partsOf } from '@broadsheet/model'
import { askBucket } from './ask-bucket.ts'

/** A part of an upload, numbered from 0. `sha256` is that of the whole file, `now` UTC epoch seconds. */
export type UploadPart = { sha256: string; part: number; bytes: Uint8Array; by: string; now: number }

/** The parts of an upload that have arrived, by number, each with its bytes. */
export async function findParts(bucket: R2Bucket, sha256: string): Promise<Map<number, number>> {
  // A file of the largest size has 48.
  const { objects } = await askBucket(bucket.list({ prefix: keyOf(sha256) }))
  return new Map(objects.map(({ key, size }) => [Number(key.slice(keyOf(sha256).length)), size]))
}

export async function storePart(bucket: R2Bucket, { sha256, part, bytes, by, now }: UploadPart): Promise<void> {
  const customMetadata = { by: encodeURIComponent(by), at: String(now) }
  await askBucket(bucket.put(`${keyOf(sha256)}${part}`, bytes, { customMetadata }))
}

/** The parts of a file of so many bytes in their order; or the numbers of those that are missing or of another size. */
export async function joinParts(
  bucket: R2Bucket,
  sha256: string,
  bytes: number,
): Promise<{ ok: true; file: Uint8Array<ArrayBuffer> } | { ok: false; missing: number[] }> {
  const found = await findParts(bucket, sha256)
  const numbers = Array.from({ length: partsOf(bytes) }, (_, part) => part)
  const missing = numbers.filter((part) => found.get(part) !== bytesOfPart(bytes, part))
  if (missing.length > 0) return { ok: false, missing }
  // One after the other: a Worker has 128 MB, and the largest file is read, cleaned and sent on in it.
  const file = new Uint8Array(bytes)
  let at = 0
  for (const part of numbers) {
    const stored = await askBucket(bucket.get(`${keyOf(sha256)}${part}`))
    if (stored === null || stored.size !== bytesOfPart(bytes, part)) return { ok: false, missing: [part] }
    file.set(new Uint8Array(await askBucket(stored.arrayBuffer())), at)
    at += stored.size
  }
  return { ok: true, file }
}

export async function deleteParts(bucket: R2Bucket, sha256: string): Promise<void> {
  const parts = await findParts(bucket, sha256)
  if (parts.size > 0) await askBucket(bucket.delete([...parts.keys()].map((part) => `${keyOf(sha256)}${part}`)))
}

function keyOf(sha256: string): string {
  return `uploads/${sha256}/`
}
