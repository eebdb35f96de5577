import { askBucket } from './ask-bucket.ts'

/** A part of a picture: its first byte, counted from 0, and how many bytes it has. */
type ByteRange = { offset: number; length: number }

/** What a `Range` header asks for: a part, bytes that aren't there, or nothing that a server has to follow (null). */
export type AskedRange = ByteRange | 'unsatisfiable' | null

/** What stands at a name: all its bytes counted, the part that `body` is of them (null: all), or that there is no such. */
export type LookedAt = { bytes: number; body: ReadableStream | null; range: AskedRange }

/** What is wanted of a picture: nothing but its size, all of it (null), or a part that depends on its size. */
export type Wanted = 'no bytes' | null | ((size: number) => AskedRange)

/** Looks a picture up; null where there is none. A part is read out of R2 as such: the rest never comes here. */
export async function lookAtImage(
  bucket: R2Bucket | undefined,
  name: string,
  wanted: Wanted,
): Promise<LookedAt | null> {
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
): Promise<LookedAt | null> {
  const found = await askBucket(bucket.get(name, range === null ? {} : { range }))
  return found === null ? null : { bytes: found.size, body: found.body, range }
}
