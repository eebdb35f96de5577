import type { PngChunk } from './png-chunks.ts'

/** The chunk whose EXIF browsers read: the first one, if it stands before the pixels. */
export function findExifChunk(chunks: readonly PngChunk[]): PngChunk | null {
  const pixels = chunks.findIndex(({ type }) => type === 'IDAT')
  return chunks.slice(0, Math.max(pixels, 0)).find(({ type }) => type === 'eXIf') ?? null
}
