import type { ViewEvent } from '@broadsheet/model'
import type { ReaderHash } from './seen-readers.ts'

/** 64 bits of SHA-256 with the day's salt: when that is deleted, nobody can compute them again. */
export async function hashOf(salt: string, { reader, slug }: ViewEvent): Promise<ReaderHash> {
  const text = new TextEncoder().encode(`${salt}\n${reader}\n${slug}`)
  const digest = new DataView(await crypto.subtle.digest('SHA-256', text))
  return { high: digest.getUint32(0), low: digest.getUint32(4) }
}

/** A reader who was counted, and when (UTC epoch seconds). */
export type CountedReader = ReaderHash & { at: number }

const bytesPerReader = 12

/** Readers as the bytes of a row. */
export function writeReaders(readers: readonly CountedReader[]): ArrayBuffer {
  const bytes = new ArrayBuffer(readers.length * bytesPerReader)
  const view = new DataView(bytes)
  for (const [index, { high, low, at }] of readers.entries()) {
    view.setUint32(index * bytesPerReader, high)
    view.setUint32(index * bytesPerReader + 4, low)
    view.setUint32(index * bytesPerReader + 8, at)
  }
  return bytes
}

/** The readers of a row; none of null. */
export function parseReaders(bytes: ArrayBuffer | null): CountedReader[] {
  if (bytes === null) return []
  const view = new DataView(bytes)
  return Array.from({ length: bytes.byteLength / bytesPerReader }, (_, index) => ({
    high: view.getUint32(index * bytesPerReader),
    low: view.getUint32(index * bytesPerReader + 4),
    at: view.getUint32(index * bytesPerReader + 8),
  }))
}
