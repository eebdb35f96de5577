import { expect, it } from 'vitest'
import { pixel } from '../../test/start-image-host.ts'
import { imageDimensions } from './image-dimensions.ts'

/** A JPEG's frame of 300 by 200 pixels behind an EXIF block with an orientation. */
function photograph(orientation: number): Uint8Array {
  const exif = `ffe10022457869660000 4d4d002a00000008 0001 0112 0003 00000001 00${orientation.toString(16).padStart(2, '0')}0000 00000000`
  const frame = 'ffc0 0011 08 00c8 012c 03 012200 021101 031101'
  return Uint8Array.from(Buffer.from(`ffd8${exif}${frame}ffd9`.replaceAll(' ', ''), 'hex'))
}

it.each([
  [1, { width: 300, height: 200 }],
  [3, { width: 300, height: 200 }],
  [6, { width: 200, height: 300 }],
])('a photograph of orientation %i has the dimensions that browsers show', (orientation, dimensions) => {
  expect(imageDimensions(photograph(orientation))).toEqual(dimensions)
})

it('a pixel has one each way', () => {
  expect(imageDimensions(pixel)).toEqual({ width: 1, height: 1 })
})

it.each(['', 'GIF89a', '\u0089PNG\r\n\u001a\n', 'RIFF____WEBPVP8 ', '\0\0\0\u001cftypavif\0\0\0\0avif'])(
  'what is cut off has none: %j',
  (text) => {
    expect(imageDimensions(Uint8Array.from(text, (character) => character.charCodeAt(0)))).toBeNull()
  },
)
