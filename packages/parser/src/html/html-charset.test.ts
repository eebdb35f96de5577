import { expect, test } from 'vitest'
import { encodeAs } from '../../test/encode-as.ts'
import { decodeHtml, htmlCharset } from './html-charset.ts'

const bytesOf = (html: string): Uint8Array => new TextEncoder().encode(html)

test.each([
  ['<meta charset="utf-8">', 'utf-8'],
  ["<html><head><meta charset='ISO-8859-1' />", 'windows-1252'],
  ['<META CHARSET=latin1>', 'windows-1252'],
  ['<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">', 'shift_jis'],
  ['<meta content="text/html; charset=gb2312" http-equiv=content-type>', 'gbk'],
  ['<meta name="x" content="charset=big5"><meta charset="euc-kr">', 'euc-kr'],
  ['<!-- <meta charset="big5"> --><meta charset="koi8-r">', 'koi8-r'],
  ['<?xml version="1.0" encoding="iso-8859-2"?><html>', 'iso-8859-2'],
  ['<meta charset="utf-16le">', 'utf-8'],
  ['<meta charset="klingon">', null],
  ['<meta name="description" content="the charset=big5 of old">', null],
  [`${' '.repeat(1100)}<meta charset="big5">`, null],
  ['', null],
])('%j declares %s', (html, encoding) => {
  expect(htmlCharset(bytesOf(html), null)).toBe(encoding)
})

test('the header outweighs the page', () => {
  const bytes = bytesOf('<meta charset="big5">')
  expect(htmlCharset(bytes, 'text/html; charset="EUC-JP"')).toBe('euc-jp')
  expect(htmlCharset(bytes, 'text/html')).toBe('big5')
  expect(htmlCharset(bytes, 'text/html; charset=klingon')).toBe('big5')
})

test('a page is decoded as it declares', () => {
  const page = '<meta charset="gb18030"><p>渡轮</p>'
  expect(decodeHtml(encodeAs('gb18030', page), null)).toEqual({ text: page, encoding: 'gb18030' })
  expect(decodeHtml(Uint8Array.from([0x93, 0x41, 0xe9, 0x94]), 'text/html; charset=iso-8859-1').text).toBe('“Aé”')
})

test('a byte order mark outweighs any declaration', () => {
  expect(decodeHtml(Uint8Array.from([0xff, 0xfe, 0x41, 0x00]), 'text/html; charset=big5').text).toBe('A')
})

test('bytes that were declared as UTF-8 and are not are read by what they are', () => {
  const bytes = Uint8Array.from([
    ...bytesOf('<meta charset="utf-8"><p>A caf'),
    0xe9,
    ...bytesOf(' at the quay, and then home.'),
  ])
  expect(decodeHtml(bytes, null).text).toContain('A café at the quay')
})
