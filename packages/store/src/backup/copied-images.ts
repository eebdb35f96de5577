import type { BackupCopy } from '@broadsheet/model'
import * as v from 'valibot'
import { askBucket } from '../images/ask-bucket.ts'
import { noteKeyOf, noteSchema } from '../images/stored-images.ts'

// Each is an object of its own, and a request may ask R2 a thousand times.
const copiesPerPage = 100

/**
 * From which addresses images were copied, by the SHA-256 of the addresses, a page at a time; `next` is the cursor of the
 * next page, null at the end.
 */
export async function exportCopies(
  bucket: R2Bucket,
  cursor: string | null,
): Promise<{ copies: BackupCopy[]; next: string | null }> {
  const listed = await askBucket(
    bucket.list({ prefix: noteKeyOf(''), limit: copiesPerPage, ...(cursor !== null && { cursor }) }),
  )
  const sources = listed.objects.map(({ key }) => key.slice(noteKeyOf('').length))
  const copies = await Promise.all(sources.map(async (source) => await readCopy(bucket, source)))
  return { copies: copies.filter((copy) => copy !== null), next: listed.truncated ? listed.cursor : null }
}

/** Notes again from which addresses images were copied. A note that is there stays. Returns an outcome for each, in order. */
export async function restoreCopies(
  bucket: R2Bucket,
  copies: readonly BackupCopy[],
): Promise<('restored' | 'unchanged' | 'kept')[]> {
  return await Promise.all(
    copies.map(async ({ source, ...note }) => {
      const known = await readCopy(bucket, source)
      if (known !== null) return JSON.stringify(known) === JSON.stringify({ source, ...note }) ? 'unchanged' : 'kept'
      await askBucket(bucket.put(noteKeyOf(source), JSON.stringify(note)))
      return 'restored'
    }),
  )
}

async function readCopy(bucket: R2Bucket, source: string): Promise<BackupCopy | null> {
  const found = await askBucket(bucket.get(noteKeyOf(source)))
  const note = found === null ? null : v.safeParse(noteSchema, await askBucket(found.json()))
  return note?.success === true ? { source, ...note.output } : null
}
