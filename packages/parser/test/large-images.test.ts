import { expect, it } from 'vitest'
import { joinBytes } from '../src/image/join-bytes.ts'
import { cleanImageFile, readImageFile } from '../src/index.ts'
import { avifFile, avifPixels, exifItem, type AvifItem } from './image-files/avif-file.ts'
import { gifFile, gifImage } from './image-files/gif-file.ts'
import { jpegFile, scanSegment } from './image-files/jpeg-file.ts'
import { exifBlock } from './image-files/metadata-blocks.ts'
import { pngChunk, pngFile, xmpChunk } from './image-files/png-file.ts'
import { vp8Chunk, vp8xChunk, webpChunk, webpFile } from './image-files/webp-file.ts'

const size = 25_000_000
const noise = new Uint8Array(size).map((_, at) => (at * 2_654_435_761) >>> 24)
const repeat = (...pattern: number[]) => new Uint8Array(size).map((_, at) => pattern[at % pattern.length] ?? 0)
const manyItems = (count: number, item: AvifItem) =>
  avifFile({ items: [avifPixels, ...Array<AvifItem>(count).fill(item)] })
const coded = noise.map((byte, at) => (noise[at - 1] === 0xff ? 0 : byte))
const gifLines = noise.map((byte, at) => (at % 256 === 0 ? 255 : byte))

// On a busy machine ordinary files take some 100 ms. Work that grows with the square would take minutes.
const limitMs = 10_000

it.each([
  ['JPEG', jpegFile({ orientation: 6, scans: [scanSegment(coded)] })],
  ['JPEG of FF 00', jpegFile({ scans: [scanSegment(repeat(0xff, 0))] })],
  ['JPEG of fill bytes', jpegFile({ scans: [scanSegment(), repeat(0xff)] })],
  ['JPEG of bytes between segments', jpegFile({ before: [repeat(0xff, 1)] })],
  ['JPEG of empty segments', jpegFile({ before: [repeat(0xff, 0xfe, 0, 2)] })],
  ['PNG', pngFile({ orientation: 6, behind: [pngChunk('IDAT', noise)] })],
  ['PNG of empty chunks', pngFile({ before: [repeat(...pngChunk('tEXt')).subarray(0, 12 * 2_000_000)] })],
  ['PNG of XMP', pngFile({ before: [xmpChunk(repeat(0x3c, 0x61, 0x20, 0x62))] })],
  ['PNG of EXIF', pngFile({ before: [pngChunk('eXIf', exifBlock({ description: noise }))] })],
  ['GIF', gifFile({ blocks: [joinBytes([gifImage().subarray(0, -4), gifLines, new Uint8Array(256)])] })],
  ['GIF of sub-blocks of one byte', gifFile({ blocks: [joinBytes([gifImage().subarray(0, -4), repeat(1), [0, 0]])] })],
  [
    'WebP',
    webpFile([vp8xChunk(8), joinBytes([vp8Chunk(), webpChunk('ALPH', noise)]), webpChunk('EXIF', exifBlock({}))]),
  ],
  ['WebP of empty chunks', webpFile([vp8Chunk(), repeat(...webpChunk('what')).subarray(0, 24_000_000)])],
  ['AVIF', avifFile({ items: [{ ...avifPixels, pieces: [noise] }, exifItem(exifBlock({}))] })],
  ['AVIF of items', manyItems(40_000, { type: 'mime', pieces: [[1]], contentType: 'x'.repeat(500) })],
  ['AVIF of items in one place', manyItems(40_000, { type: 'Exif', pieces: [[1]], claims: [[0, 0]] })],
])('a file of 25 MB or many parts is read and cleaned in linear time: %s', (_, bytes) => {
  const start = performance.now()
  const read = readImageFile(bytes)
  const clean = cleanImageFile(bytes)
  expect(performance.now() - start).toBeLessThan(limitMs)
  expect(clean.length > 0).toBe(read.ok)
})
