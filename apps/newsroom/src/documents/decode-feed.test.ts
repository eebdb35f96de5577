import { expect, test } from 'vitest'
import { decodeFeed } from './decode-feed.ts'

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const wide = (text: string) => new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer)
const utf8 = (text: string) => new TextEncoder().encode(text)

test.each([
  ['a byte order mark', utf8('\uFEFF<rss>ć'), 'text/xml; charset=gbk', 'ć'],
  ['a byte order mark of UTF-16', wide('\uFEFF<rss>ć'), null, 'ć'],
  ['its zeros', wide('<rss>ć'), null, 'ć'],
  ['bytes that are valid UTF-8, whatever is declared', utf8('<?xml version="1.0" encoding="gbk"?><rss>ć'), null, 'ć'],
  ['the media type', latin('<rss>\u00e6'), 'text/xml;charset="ISO-8859-2"', 'ć'],
  ['the XML declaration', latin('<?xml version="1.0" encoding="windows-1251"?><rss>\u00e6'), 'text/xml', 'ж'],
  [
    'the declaration where the media type is unknown',
    latin('<?xml version="1.0" encoding="windows-1251"?>\u00e6'),
    'text/xml; charset=klingon',
    'ж',
  ],
  ['default as windows-1252', latin('<rss>caf\u00e9 \u0093'), null, 'café “'],
])('a feed is decoded by %s', (_, bytes, contentType, letter) => {
  expect(decodeFeed(bytes, contentType)).toContain(letter)
})
