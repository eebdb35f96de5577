import { describe, expect, test } from 'vitest'
import { readXml } from './read-xml.ts'
import { childOf, childrenOf, innerHtml, xmlText, type XmlElement } from './xml-element.ts'

function read(text: string): XmlElement {
  const root = readXml(text)
  if (root === null) throw new Error('no root')
  return root
}

describe('XML', () => {
  test('elements are named by their namespace, whatever its prefix in the document', () => {
    const root = read('<f xmlns:d="http://purl.org/dc/elements/1.1/"><d:date>1</d:date><dc:date>2</dc:date></f>')
    expect(childrenOf(root, 'dc:date').map(xmlText)).toEqual(['1', '2'])
  })

  test('a namespace declared in an element ends with it', () => {
    const root = read('<f><e xmlns="http://www.w3.org/2005/Atom"><id>1</id></e><id>2</id></f>')
    expect(xmlText(childOf(childOf(root, 'atom:e'), 'atom:id'))).toBe('1')
    expect(xmlText(childOf(root, 'id'))).toBe('2')
  })

  test.each([
    ['references', '<a>&lt;b&gt; &amp;amp; &#8211; &#x2013;</a>', '<b> &amp; – –'],
    ["HTML's names", '<a>caf&eacute;&nbsp;!</a>', 'café\u00a0!'],
    ['CDATA', '<a>1 <![CDATA[<b> & ]] ]]>2</a>', '1 <b> & ]] 2'],
    ['comments and instructions', '<a>1<!-- <b> --><?x <c> ?>2</a>', '12'],
    ['a stray < and &', '<a>1 < 2 & 3</a>', '1 < 2 & 3'],
    ['an end tag too many', '<a>1</b>2</a>', '12'],
    ['an end tag too few', '<a>1<b>2</a>', '12'],
    ['no end', '<a>1<![CDATA[2', '12'],
    ['a declaration with declarations', '<!DOCTYPE a [<!ENTITY x "lol"><!ENTITY y "&x;&x;">]><a>&y;</a>', '&y;'],
  ])('a text with %s is parsed', (_, text, expected) => {
    expect(xmlText(read(text))).toBe(expected)
  })

  test.each([
    ['<a b="1" c=\'2\'/>', { b: '1', c: '2' }],
    ['<a b=1 c>x</a>', { b: '1', c: '' }],
    ['<a B = "&lt;&quot;" b="2">', { b: '2' }],
  ])('the attributes of %s are parsed', (text, attributes) => {
    expect(read(text).attributes).toEqual(attributes)
  })

  test('an element that is taken is no longer in memory', () => {
    const taken: string[] = []
    const take = (element: XmlElement) => element.name === 'item' && taken.push(xmlText(element)) > 0
    const root = readXml('<r><item>1</item><title>t</title><item>2<b>3</b></item><item>cut', { take })
    expect(taken).toEqual(['1', '23', 'cut'])
    expect(root?.children).toHaveLength(1)
  })

  test('relative addresses are resolved against the enclosing base', () => {
    const root = read('<r xml:base="https://quay.example/a/"><b xml:base="c/"><d/></b></r>')
    expect(childOf(childOf(root, 'b'), 'd')?.base).toBe('https://quay.example/a/c/')
  })

  test('unlimited depth overflows nothing', () => {
    expect(xmlText(read('<a>'.repeat(20_000) + 'x'))).toBe('x')
  })

  test('unescaped markup becomes HTML again, with its references', () => {
    const root = read(
      '<c><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:br/>1 &lt; 2 <x:b a="&quot;">b</x:b></x:div></c>',
    )
    expect(innerHtml(root.children)).toBe('<div><br>1 &lt; 2 <b a="&quot;">b</b></div>')
  })

  // Quadratic work would take minutes to hours, beyond the test's time limit.
  test.each(['<a b="', '<a b=', '<a ', '<a', '<!-', '<!x [', '</', '<![CDATA['])(
    'half a million %s are read',
    (opened) => {
      expect(readXml(opened.repeat(500_000))?.name ?? 'none').toMatch(/^(?:a|none)/u)
    },
  )
})
