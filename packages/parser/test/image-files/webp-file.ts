import { joinBytes, type BytePart } from '../../src/image/join-bytes.ts'
import { little } from './numbers.ts'

export function webpChunk(code: string, ...data: BytePart[]): Uint8Array {
  const content = joinBytes(data)
  return joinBytes([code, little(content.length, 4), content, content.length % 2 === 0 ? [] : [0]])
}

/** Lossy pixels: a key frame of VP8. */
export function vp8Chunk(width = 300, height = 200): Uint8Array {
  return webpChunk('VP8 ', [0x10, 0, 0, 0x9d, 0x01, 0x2a, ...little(width, 2), ...little(height, 2), 7])
}

/** Lossless pixels. */
export function vp8lChunk(width = 300, height = 200): Uint8Array {
  return webpChunk('VP8L', [0x2f, ...little(width - 1 + (height - 1) * 2 ** 14, 4), 7, 7])
}

export function vp8xChunk(flags: number, width = 300, height = 200): Uint8Array {
  return webpChunk('VP8X', [flags, 0, 0, 0, ...little(width - 1, 3), ...little(height - 1, 3)])
}

/** A frame of an animation, with its own chunks. */
export function frameChunk(...chunks: Uint8Array[]): Uint8Array {
  return webpChunk('ANMF', new Uint8Array(16).fill(1), ...chunks)
}

export function webpFile(chunks: readonly Uint8Array[] = [vp8Chunk()], after: BytePart = []): Uint8Array {
  const body = joinBytes(chunks)
  return joinBytes(['RIFF', little(body.length + 4, 4), 'WEBP', body, after])
}
