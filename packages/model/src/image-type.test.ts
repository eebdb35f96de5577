import { expect, it } from 'vitest'
import { imageEndingOf, imageName } from './image-type.ts'

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

it.each([
  ['jpg', '\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF'],
  ['png', '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR'],
  ['gif', 'GIF87a\u0001\0'],
  ['gif', 'GIF89a\u0001\0'],
  ['webp', 'RIFF\u0024\0\0\0WEBPVP8 '],
  ['avif', '\0\0\0\u001cftypavif\0\0\0\0avifmif1miaf'],
  ['avif', '\0\0\0\u001cftypmif1\0\0\0\0mif1avifmiaf'],
  ['avif', '\0\0\0\u0014ftypavis\0\0\0\0msf1'],
])('%s is recognised by its first bytes', (ending, text) => {
  expect(imageEndingOf(bytes(text))).toBe(ending)
})

it.each([
  ['nothing', ''],
  ['half a signature', '\u0089PNG'],
  ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['a drawing behind a declaration', '<?xml version="1.0"?><svg/>'],
  ['a page', '<!DOCTYPE html><script>alert(1)</script>'],
  ['a page that names a kind', '<!--GIF89a--><script>alert(1)</script>'],
  ['a PDF', '%PDF-1.7'],
  ['a film', '\0\0\0\u0018ftypmp42\0\0\0\0mp42isom'],
  ['a film whose version is a brand', '\0\0\0\u0010ftypmp42avif'],
  ['a film with a brand behind its box', '\0\0\0\u0010ftypmp42\0\0\0\0avif'],
  ['a photograph of another family', '\0\0\0\u0018ftypheic\0\0\0\0mif1heic'],
  ['a sound', 'RIFF\u0024\0\0\0WAVEfmt '],
  ['a bitmap', 'BM\u0036'],
  ['an icon', '\0\0\u0001\0'],
])('%s is not an image that the paper stores', (_, text) => {
  expect(imageEndingOf(bytes(text))).toBeNull()
})

it('an image is named by its bytes and its kind', () => {
  expect(imageName('0123456789abcdef'.repeat(4), 'jpg')).toBe('0123456789abcdef0123456789abcdef.jpg')
})
