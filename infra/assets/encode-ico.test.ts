import { expect, it } from 'vitest'
import { encodeIco } from './encode-ico.ts'

it('an icon lists its images, and holds them as they are', () => {
  const images = [
    { size: 16, png: Buffer.from('small') },
    { size: 256, png: Buffer.from('large one') },
  ]
  const ico = encodeIco(images)
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 2])
  for (const [at, { size, png }] of images.entries()) {
    const entry = 6 + 16 * at
    const [bytes, offset] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)]
    expect([ico[entry], ico[entry + 1]]).toEqual([size % 256, size % 256])
    expect(ico.subarray(offset, offset + bytes)).toEqual(png)
  }
})
