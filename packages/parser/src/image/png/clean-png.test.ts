import { crc32 as referenceCrc32 } from 'node:zlib'
import { expect, it } from 'vitest'
import { exifBlock } from '../../../test/image-files/metadata-blocks.ts'
import { pngChunk, pngFile } from '../../../test/image-files/png-file.ts'
import { orientationExif } from '../metadata/orientation-exif.ts'
import { cleanPng } from './clean-png.ts'
import { crc32 } from './crc32.ts'

it('a file without metadata stays as it is', () => {
  const before = [
    'gAMA',
    'cHRM',
    'sRGB',
    'iCCP',
    'cICP',
    'mDCV',
    'cLLI',
    'sBIT',
    'PLTE',
    'tRNS',
    'bKGD',
    'pHYs',
    'acTL',
    'fcTL',
  ]
  const behind = ['fcTL', 'fdAT']
  const content = { before: before.map((type) => pngChunk(type, 'data')), behind: behind.map((type) => pngChunk(type)) }
  const plain = pngFile(content)
  expect(cleanPng(plain)).toEqual(plain)
})

it.each(['tEXt', 'zTXt', 'iTXt', 'tIME', 'sPLT', 'hIST', 'caBX', 'iDOT', 'prVt', 'NEWC'])('%s goes', (type) => {
  const chunk = pngChunk(type, 'data')
  expect(cleanPng(pngFile({ before: [chunk], behind: [chunk], after: 'more' }))).toEqual(pngFile())
})

it.each([2, 3, 4, 5, 6, 7, 8])('an orientation of %i stays, in a block of its own', (orientation) => {
  const before = [pngChunk('tEXt', 'data'), pngChunk('eXIf', exifBlock({ orientation, artist: 'Jane' }))]
  const cleaned = pngFile({ before: [pngChunk('eXIf', orientationExif(orientation))] })
  expect(cleanPng(pngFile({ before }))).toEqual(cleaned)
})

it('an orientation of 1, and one behind the pixels, which browsers ignore, go', () => {
  expect(cleanPng(pngFile({ orientation: 1 }))).toEqual(pngFile())
  const late = pngChunk('eXIf', exifBlock({ orientation: 6 }))
  expect(cleanPng(pngFile({ behind: [late] }))).toEqual(pngFile())
})

it.each(['', 'IEND', 'eXIf and more'])('the checksum of %j is that of zlib', (text) => {
  expect(crc32(Buffer.from(text))).toBe(referenceCrc32(text))
})

it('a chunk of an enormous length is beyond the end', () => {
  const chunk = pngChunk('tEXt', 'data').fill(0xff, 0, 4)
  expect(cleanPng(pngFile({ before: [chunk] }))).toBeNull()
})
