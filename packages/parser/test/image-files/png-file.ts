import { crc32 } from 'node:zlib'
import { joinBytes, type BytePart } from '../../src/image/join-bytes.ts'
import { exifBlock } from './metadata-blocks.ts'
import { big } from './numbers.ts'

/** A PNG of a test: `before` and `behind` are chunks around its pixels, `after` stands behind its end. */
export type PngParts = {
  width?: number
  height?: number
  orientation?: number
  before?: Uint8Array[]
  behind?: Uint8Array[]
  after?: BytePart
}

const pngSignature = '\u0089PNG\r\n\u001a\n'

export function pngChunk(type: string, ...data: BytePart[]): Uint8Array {
  const content = joinBytes(data)
  const checked = joinBytes([type, content])
  return joinBytes([big(content.length, 4), checked, big(crc32(checked), 4)])
}

export function xmpChunk(packet: Uint8Array): Uint8Array {
  return pngChunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0', packet)
}

function pngHeader(width = 300, height = 200): Uint8Array {
  return pngChunk('IHDR', big(width, 4), big(height, 4), [8, 2, 0, 0, 0])
}

export function pngFile(parts: PngParts = {}): Uint8Array {
  const { width, height, orientation, before = [], behind = [], after = [] } = parts
  return joinBytes([
    pngSignature,
    pngHeader(width, height),
    ...(orientation === undefined ? [] : [pngChunk('eXIf', exifBlock({ orientation }))]),
    ...before,
    pngChunk('IDAT', [1, 2, 3]),
    pngChunk('IDAT', []),
    ...behind,
    pngChunk('IEND'),
    after,
  ])
}
