import { expect, it } from 'vitest'
import { bytesOfPart, partsOf, uploadPartBytes } from './upload-parts.ts'

it.each([1, uploadPartBytes - 1, uploadPartBytes, uploadPartBytes + 1, 25_000_000])(
  'the parts of %i bytes are full but for the last, and make the file',
  (bytes) => {
    const parts = Array.from({ length: partsOf(bytes) }, (_, part) => bytesOfPart(bytes, part))
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(bytes)
    expect(parts.slice(0, -1).every((part) => part === uploadPartBytes)).toBe(true)
    expect(parts.at(-1)).toBeGreaterThan(0)
    expect(bytesOfPart(bytes, parts.length)).toBe(0)
  },
)
