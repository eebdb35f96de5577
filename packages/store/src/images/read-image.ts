import { askBucket } from './ask-bucket.ts'

/** A part of an image: its first byte, counted from 0, and its number of bytes. */
type ByteRange = { offset: number; length: number }

/** The range that a `Range` header asks for; null where a server may ignore the header. */
export type AskedRange = ByteRange | 'unsatisfiable' | null

/** A stored image: its number of bytes, its body, and the range that `body` holds (null: all). */
export type ReadImage = { bytes: number; body: ReadableStream | null; range: AskedRange }

/** Asks for the size of an image alone, for all of it (null), or for a part that depends on its size. */
export type Wanted = 'no bytes' | null | ((size: number) => AskedRange)

/** Reads an image; null where there is none. Of a part, R2 sends no other bytes. */
export async function readImage(bucket: R2Bucket | undefined, name: string, wanted: Wanted): Promise<ReadImage | null> {
  if (bucket === undefined) return null
  if (wanted === null) return await read(bucket, name, null)
  const found = await askBucket(bucket.head(name))
  if (found === null) return null
  const range = wanted === 'no bytes' ? null : wanted(found.size)
  if (wanted === 'no bytes' || range === 'unsatisfiable') return { bytes: found.size, body: null, range }
  return await read(bucket, name, range)
}

async function read(
  bucket: R2Bucket,
  name: string,
  range: Exclude<AskedRange, 'unsatisfiable'>,
): Promise<ReadImage | null> {
  const found = await askBucket(bucket.get(name, range === null ? {} : { range }))
  return found === null ? null : { bytes: found.size, body: found.body, range }
}
