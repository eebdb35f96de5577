import { expect, it } from 'vitest'
import {
  gifApplication,
  gifControl,
  gifFile,
  gifImage,
  gifLoop,
  gifXmp,
  subBlocks,
} from '../../../test/image-files/gif-file.ts'
import { xmpPacket } from '../../../test/image-files/metadata-blocks.ts'
import { joinBytes } from '../join-bytes.ts'
import { readImageFile } from '../read-image-file.ts'
import { cleanGif } from './clean-gif.ts'

const frames = [gifControl, gifImage(), gifControl, gifImage(20, 10, 5, 5)]

it('an animation with its times and its loop stays as it is', () => {
  for (const loop of [gifLoop, gifApplication('ANIMEXTS1.0', [1, 0, 0])]) {
    const plain = gifFile({ blocks: [loop, ...frames] })
    expect(cleanGif(plain)).toEqual(plain)
    expect(readImageFile(plain)).toMatchObject({ isAnimated: true })
  }
})

it.each([
  ['a comment', joinBytes([[0x21, 0xfe], subBlocks('x'.repeat(600))])],
  ['a text', joinBytes([[0x21, 0x01, 12], new Uint8Array(12), subBlocks('text')])],
  ['XMP', gifXmp(xmpPacket('<dc:rights>© Quay</dc:rights>'))],
  ['data of an application', gifApplication('MGK8BIM0000', 'data')],
  ['a loop that is none', gifApplication('NETSCAPE2.0', [2, 0, 0, 0, 1])],
  ['an extension of no known kind', joinBytes([[0x21, 0x99], subBlocks('data')])],
])('%s goes', (_, block) => {
  expect(cleanGif(gifFile({ blocks: [gifLoop, block, ...frames], after: 'more' }))).toEqual(
    gifFile({ blocks: [gifLoop, ...frames] }),
  )
})

it('what is behind the fixed part of an extension goes', () => {
  const loop = joinBytes([gifLoop.subarray(0, -1), subBlocks('data')])
  const control = joinBytes([gifControl.subarray(0, -1), subBlocks('data')])
  expect(cleanGif(gifFile({ blocks: [loop, control, gifImage()] }))).toEqual(
    gifFile({ blocks: [gifLoop, gifControl, gifImage()] }),
  )
})

it('bytes that are no block end the file, as in browsers', () => {
  const file = gifFile({ blocks: [gifImage(), joinBytes(['no block']), gifImage()] })
  expect(cleanGif(file)).toEqual(gifFile({ blocks: [gifImage()] }))
})

it.each([
  ['smaller than its first image', 10, 9, { width: 300, height: 200 }],
  ['without a size', 0, 0, { width: 300, height: 200 }],
  ['larger than its first image', 400, 500, { width: 400, height: 500 }],
])('a screen %s', (_, width, height, shown) => {
  expect(readImageFile(gifFile({ width, height, blocks: [gifImage()] }))).toMatchObject(shown)
})

it('an image may stand beside the corner of its screen', () => {
  const file = gifFile({ width: 10, height: 10, blocks: [gifImage(300, 200, 7, 8), gifImage(900, 900)] })
  expect(readImageFile(file)).toMatchObject({ width: 307, height: 208 })
})
