import { type ImageEnding, copiedImageSchema, imageName, imageTypeOf, imageTypes } from '@broadsheet/model'
import * as v from 'valibot'
import { sha256Of } from '../sha256-of.ts'
import { askBucket } from './ask-bucket.ts'

const { type, bytes, width, height } = copiedImageSchema.entries

/** A note in JSON contains an image's name, not its address, which changes with the paper's domain. */
export const noteSchema = v.object({ name: v.string(), type, bytes, width, height })

export type ImageNote = v.InferOutput<typeof noteSchema>

/** The image that was copied from an address; null where none was, or where it was removed since. */
export async function findCopied(bucket: R2Bucket, source: string): Promise<ImageNote | null> {
  const note = await askBucket(bucket.get(await noteKey(source)))
  const parsed = note === null ? null : v.safeParse(noteSchema, await askBucket(note.json()))
  if (parsed?.success !== true) return null
  return (await askBucket(bucket.head(parsed.output.name))) === null ? null : parsed.output
}

/** Notes the address that an image was copied from, so that it is not fetched again. */
export async function noteCopied(bucket: R2Bucket, source: string, note: ImageNote): Promise<void> {
  await askBucket(bucket.put(await noteKey(source), JSON.stringify(note)))
}

/** The name of the stored image with this SHA-256, also of one that was stored before the paper noted any; or null. */
export async function findStoredName(bucket: R2Bucket, sha256: string): Promise<string | null> {
  const { objects } = await askBucket(bucket.list({ prefix: `${sha256.slice(0, 32)}.`, limit: 1 }))
  return objects[0]?.key ?? null
}

/** Stores an image under its name; R2 checks the bytes against `sha256` again. Returns whether it is new. */
export async function storeImage(
  bucket: R2Bucket,
  { sha256, ending, bytes }: { sha256: string; ending: ImageEnding; bytes: Uint8Array },
): Promise<{ name: string; isNew: boolean }> {
  const name = imageName(sha256, ending)
  if ((await askBucket(bucket.head(name))) !== null) return { name, isNew: false }
  await askBucket(bucket.put(name, bytes, { sha256, httpMetadata: { contentType: imageTypes[ending] } }))
  return { name, isNew: true }
}

/** Puts other bytes at the address of an image, such as the same image without metadata. */
export async function overwriteImage(bucket: R2Bucket, name: string, bytes: ArrayBuffer): Promise<void> {
  await askBucket(bucket.put(name, bytes, { httpMetadata: { contentType: imageTypeOf(name) } }))
}

// An address may be longer than a key.
async function noteKey(source: string): Promise<string> {
  return noteKeyOf(await sha256Of(new TextEncoder().encode(source)))
}

/** The key of the note of an address, by the SHA-256 of the address. */
export function noteKeyOf(sha256: string): string {
  return `from/${sha256}`
}
