import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinBytes } from '../src/image/join-bytes.ts'
import { cleanImageFile, readImageFile } from '../src/index.ts'
import { markedFiles } from './image-files/marked-files.ts'

const beginnings = markedFiles.map(({ bytes }) => bytes.subarray(0, 16))

/** What must hold for any bytes. */
function expectSound(bytes: Uint8Array): void {
  const read = readImageFile(bytes)
  const clean = cleanImageFile(bytes)
  expect(clean.length > 0).toBe(read.ok)
  expect(cleanImageFile(clean)).toEqual(clean)
  expect(readImageFile(clean)).toEqual(read.ok ? { ...read, texts: {} } : { ok: false, reason: 'empty' })
  expect(Object.values(read.ok ? read.texts : {})).not.toContain('')
}

describe.each(markedFiles)('$name', ({ bytes }) => {
  it('with any bytes changed is refused, or cleaned for good', () => {
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.oneof(fc.constantFrom(0, 1, 0x7f, 0x80, 0xff), fc.nat(255)))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const changed = bytes.slice()
        for (const [at, value] of changes) changed[at] = value
        expectSound(changed)
      }),
      { numRuns: 200 },
    )
  })

  it('with any number in place of a length is refused, or cleaned for good', () => {
    const lengths = fc.constantFrom(0, 1, 2, 7, 8, 12, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff)
    fc.assert(
      fc.property(fc.nat(bytes.length - 4), lengths, fc.boolean(), (at, length, isLittle) => {
        const changed = bytes.slice()
        new DataView(changed.buffer).setUint32(at, length, isLittle)
        expectSound(changed)
      }),
      { numRuns: 200 },
    )
  })

  it('without any part of it is refused, or cleaned for good', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length), fc.nat(200), (from, length) =>
        expectSound(joinBytes([bytes.subarray(0, from), bytes.subarray(from + length)])),
      ),
      { numRuns: 200 },
    )
  })
})

it('any bytes behind any beginning are refused, or cleaned for good', () => {
  fc.assert(
    fc.property(fc.constantFrom(...beginnings, new Uint8Array()), fc.uint8Array({ maxLength: 400 }), (start, rest) =>
      expectSound(joinBytes([start, rest])),
    ),
    { numRuns: 1000 },
  )
})
