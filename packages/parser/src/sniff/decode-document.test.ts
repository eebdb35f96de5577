import { expect, test } from 'vitest'
import { decodeDocument } from './decode-document.ts'

const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')

test.each([
  [
    'its XML declaration',
    latin1('<?xml version="1.0" encoding="iso-8859-2"?><a>\u00e6</a>'),
    undefined,
    'iso-8859-2',
    'ć',
  ],
  ['its meta tag', latin1('<html><meta charset="windows-1251"><p>\u00e6'), undefined, 'windows-1251', 'ж'],
  [
    'its media type first',
    latin1('<meta charset="windows-1251"><p>\u00e6'),
    'text/html; charset="ISO-8859-2"',
    'iso-8859-2',
    'ć',
  ],
  ['its bytes, where they are UTF-8 for sure', Buffer.from('<meta charset="gbk"><p>ć'), undefined, 'utf-8', 'ć'],
  ['its mark before all', Buffer.from('\ufeff<p>ć'), 'text/html; charset=gbk', 'utf-8', 'ć'],
  ['its zeros, UTF-16 without a mark', utf16('<rss>ć</rss>', false), undefined, 'utf-16le', 'ć'],
  ['its zeros, the other way round', utf16('{"ć":1}', true), undefined, 'utf-16be', 'ć'],
  [
    'detection, where they are not the UTF-8 that was declared',
    latin1('<meta charset="utf-8"><p>A caf\u00e9 at the quay, and then home.'),
    undefined,
    'windows-1252',
    'é',
  ],
  [
    'detection, where the declared is unknown',
    Buffer.from('<?xml version="1.0" encoding="klingon"?><a>ć</a>'),
    undefined,
    'utf-8',
    'ć',
  ],
])('a document is decoded by %s', (_, bytes, contentType, encoding, letter) => {
  const decoded = decodeDocument(bytes, contentType)
  expect(decoded.encoding).toBe(encoding)
  expect(decoded.text).toContain(letter)
})
