import { expect, it } from 'vitest'
import { markedFiles, mark } from '../../test/image-files/marked-files.ts'
import { cleanImageFile } from './clean-image-file.ts'
import { codeAt } from './code-at.ts'
import { joinBytes } from './join-bytes.ts'
import { readImageFile } from './read-image-file.ts'

it.each(markedFiles)('$name: what is in metadata is nowhere in the cleaned file', ({ bytes }) => {
  expect(Buffer.from(bytes).includes(mark)).toBe(true)
  expect(Buffer.from(cleanImageFile(bytes)).includes(mark)).toBe(false)
})

it.each(markedFiles)('$name: size, orientation and animation stay', ({ bytes }) => {
  const read = readImageFile(bytes)
  expect(read.ok).toBe(true)
  expect(readImageFile(cleanImageFile(bytes))).toEqual({ ...read, texts: {} })
})

it.each(markedFiles)('$name: cleaning again changes nothing', ({ bytes }) => {
  const clean = cleanImageFile(bytes)
  expect(cleanImageFile(clean)).toEqual(clean)
})

it.each(markedFiles)('$name: the original stays as it was', ({ bytes }) => {
  const before = bytes.slice()
  cleanImageFile(bytes)
  expect(bytes).toEqual(before)
})

it.each(markedFiles)('$name: a file within a larger array is cleaned alike', ({ bytes }) => {
  const around = joinBytes(['before', bytes])
  expect(cleanImageFile(around.subarray(6))).toEqual(cleanImageFile(bytes))
})

it.each(['', '<svg/>', '\u00ff\u00d8\u00ff\u00e1\0\u0010Exif'])('of %j, which is refused, nothing is left', (text) => {
  const bytes = joinBytes([text])
  expect(codeAt(cleanImageFile(bytes), 0, 100)).toBe('')
})

it('all types are among the files', () => {
  const types = markedFiles
    .map(({ bytes }) => readImageFile(bytes))
    .map((image) => (image.ok ? image.type : image.reason))
  expect(new Set(types)).toEqual(new Set(['jpg', 'png', 'gif', 'webp', 'avif']))
})
