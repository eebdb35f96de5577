import { askBucket } from './ask-bucket.ts'
import { originalKey } from './originals.ts'

/** A file that the bucket stores of an image: the published one by its name, or the private original by its SHA-256. */
export type StoredFile = { name: string; bytes: number }

/** The published files, or the originals. */
export type FileKind = 'published' | 'originals'

const publishedName = /^[0-9a-f]{32}\.(?:jpg|png|gif|webp|avif)$/
const originals = originalKey('')

/**
 * Files of one kind by name, a thousand at most; `next` is the cursor of the next page, null at the end. Renditions, which
 * are made again when they are needed, are not among them.
 */
export async function listFiles(
  bucket: R2Bucket,
  kind: FileKind,
  cursor: string | null,
): Promise<{ files: StoredFile[]; next: string | null }> {
  // Published files lie at the top, and all else in folders.
  const place = kind === 'originals' ? { prefix: originals } : { delimiter: '/' }
  const listed = await askBucket(bucket.list({ ...place, ...(cursor !== null && { cursor }) }))
  const files = listed.objects.map(({ key, size }) => ({
    name: kind === 'originals' ? key.slice(originals.length) : key,
    bytes: size,
  }))
  return {
    files: files.filter(({ name }) => kind === 'originals' || publishedName.test(name)),
    next: listed.truncated ? listed.cursor : null,
  }
}

/** A file as it is stored; null if there is none. */
export async function readFile(
  bucket: R2Bucket,
  name: string,
): Promise<{ bytes: number; body: ReadableStream } | null> {
  const found = await askBucket(bucket.get(publishedName.test(name) ? name : originalKey(name)))
  return found === null ? null : { bytes: found.size, body: found.body }
}
