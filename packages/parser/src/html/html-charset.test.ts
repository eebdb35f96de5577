import { expect, test } from 'vitest'
import { htmlCharset } from './html-charset.ts'

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
  [`<head><script>${' '.repeat(1100)}</script><meta charset="big5">`, 'big5'],
  [`<head><script>${' '.repeat(1100)}"<meta charset='big5'>"</script></head>`, null],
  [`<head></head><body>${' '.repeat(1100)}<meta charset="big5">`, null],
  ['', null],
])('%j declares %s', (html, encoding) => {
  expect(htmlCharset(bytesOf(html), null)).toBe(encoding)
})

test('the header takes precedence over the page', () => {
  const bytes = bytesOf('<meta charset="big5">')
  expect(htmlCharset(bytes, 'text/html; charset="EUC-JP"')).toBe('euc-jp')
  expect(htmlCharset(bytes, 'text/html')).toBe('big5')
  expect(htmlCharset(bytes, 'text/html; charset=klingon')).toBe('big5')
})
