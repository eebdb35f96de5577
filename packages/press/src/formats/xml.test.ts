import { describe, expect, it } from 'vitest'
import { xml, xmlDocument } from './xml.ts'

describe('xml', () => {
  it.each([
    ['markup', `<b a="x">&'`, '&lt;b a=&quot;x&quot;&gt;&amp;&#39;'],
    ['the end of a CDATA section', ']]>', ']]&gt;'],
    ['characters that XML forbids', 'a\u0000\u0008\u001B\uFFFE\uD800b', 'ab'],
    ['characters of other planes', '𠮷😀', '𠮷😀'],
    ['white space', 'a\t\nb', 'a\t\nb'],
  ])('escapes %s', (_, text, expected) => {
    expect(xml`<p>${text}</p>`.markup).toBe(`<p>${expected}</p>`)
  })

  it('accepts markup, lists and null', () => {
    expect(xml`<ul>${['a', '<'].map((text) => xml`<li>${text}</li>`)}${null}</ul>`.markup).toBe(
      '<ul><li>a</li><li>&lt;</li></ul>',
    )
  })

  it('makes a document', () => {
    expect(xmlDocument(xml`<a/>`)).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<a/>\n')
  })
})
