import { expect, it } from 'vitest'
import { exifBlock } from '../../../test/image-files/metadata-blocks.ts'
import { frameChunk, vp8Chunk, vp8lChunk, vp8xChunk, webpChunk, webpFile } from '../../../test/image-files/webp-file.ts'
import { joinBytes } from '../join-bytes.ts'
import { readImageFile } from '../read-image-file.ts'
import { cleanWebp } from './clean-webp.ts'

it.each([
  ['lossy', [vp8Chunk()]],
  ['lossless', [vp8lChunk()]],
  ['with a profile and transparency', [vp8xChunk(0x30), webpChunk('ICCP', 'odd'), webpChunk('ALPH', 'a'), vp8Chunk()]],
  ['animated', [vp8xChunk(2), webpChunk('ANIM', 'loop'), frameChunk(vp8lChunk()), frameChunk(vp8Chunk())]],
])('a file without metadata stays as it is: %s', (_, chunks) => {
  const plain = webpFile(chunks)
  expect(cleanWebp(plain)).toEqual(plain)
})

it('EXIF and XMP go with the flags that announce them, and the size is right', () => {
  const file = webpFile([
    vp8xChunk(0x3c),
    webpChunk('ICCP', 'icc'),
    vp8Chunk(),
    webpChunk('EXIF', 'a'),
    webpChunk('XMP ', 'b'),
  ])
  expect(cleanWebp(file)).toEqual(webpFile([vp8xChunk(0x30), webpChunk('ICCP', 'icc'), vp8Chunk()]))
})

it('browsers ignore an orientation, so it means nothing and goes', () => {
  const file = webpFile([vp8xChunk(8), vp8Chunk(), webpChunk('EXIF', exifBlock({ orientation: 6 }))])
  expect(readImageFile(file)).toMatchObject({ orientation: 1, width: 300, height: 200 })
  expect(cleanWebp(file)).toEqual(webpFile([vp8xChunk(0), vp8Chunk()]))
})

it('chunks that are not known go, also from within a frame', () => {
  const known = [vp8xChunk(2), frameChunk(webpChunk('ALPH', 'odd'), vp8Chunk()), frameChunk(vp8lChunk())]
  const unknown = webpChunk('what', 'ever')
  const frame = frameChunk(unknown, webpChunk('ALPH', 'odd'), unknown, vp8Chunk(), unknown)
  const file = webpFile([vp8xChunk(2), unknown, frame, frameChunk(vp8lChunk(), unknown)])
  expect(cleanWebp(file)).toEqual(webpFile(known))
})

it('a last chunk of odd length may lack its zero, and gets one', () => {
  const whole = webpFile([vp8lChunk(), webpChunk('ALPH', 'odd')])
  const short = joinBytes(['RIFF', [whole.length - 9, 0, 0, 0], whole.subarray(8, -1)])
  expect(cleanWebp(short)).toEqual(whole)
})

it('a size of zero and chunks without data end no reading', () => {
  expect(cleanWebp(joinBytes(['RIFF', [0, 0, 0, 0], 'WEBPVP8 ']))).toBeNull()
  expect(cleanWebp(webpFile([webpChunk('what'), webpChunk('EXIF'), vp8Chunk()]))).toEqual(webpFile())
})
