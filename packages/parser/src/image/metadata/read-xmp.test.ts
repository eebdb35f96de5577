import { expect, it } from 'vitest'
import { xmpPacket } from '../../../test/image-files/metadata-blocks.ts'
import { readXmp } from './read-xmp.ts'

const alt = (...items: [language: string, text: string][]) =>
  `<rdf:Alt>${items.map(([language, text]) => `<rdf:li xml:lang="${language}">${text}</rdf:li>`).join('')}</rdf:Alt>`
const nothing = { alt: '', caption: '', creator: '', credit: '', copyright: '' }

it('texts are read from elements', () => {
  const packet = xmpPacket(`
    <dc:description>${alt(['x-default', 'The quay &amp; Zoë'])}</dc:description>
    <dc:creator><rdf:Seq><rdf:li>Jane Doe</rdf:li><rdf:li> John Roe </rdf:li></rdf:Seq></dc:creator>
    <dc:rights>${alt(['x-default', '© Quay'])}</dc:rights>
    <photoshop:Credit>Doe/Quay</photoshop:Credit>
    <Iptc4xmpCore:AltTextAccessibility>${alt(['x-default', 'A ferry'])}</Iptc4xmpCore:AltTextAccessibility>
    <Iptc4xmpCore:ExtDescrAccessibility>${alt(['x-default', 'A long ferry'])}</Iptc4xmpCore:ExtDescrAccessibility>`)
  const texts = { alt: 'A ferry', caption: 'The quay & Zoë', credit: 'Doe/Quay', copyright: '© Quay' }
  expect(readXmp(packet)).toEqual({ ...texts, creator: 'Jane Doe, John Roe' })
})

it('texts are read from attributes', () => {
  const packet = xmpPacket('', 'photoshop:Credit="Doe &amp; Co" dc:rights="© Quay" dc:creator="Jane"')
  expect(readXmp(packet)).toEqual({ ...nothing, credit: 'Doe & Co', copyright: '© Quay', creator: 'Jane' })
})

it.each([
  ['the text for all languages', alt(['de', 'Der Kai'], ['x-default', 'The quay'], ['fr', 'Le quai']), 'The quay'],
  ['the first one', alt(['de', 'Der Kai'], ['fr', 'Le quai']), 'Der Kai'],
  ['none of an empty list', '<rdf:Alt/>', ''],
  ['one without a list', '\n  The quay\n  in\train ', 'The quay in rain'],
])('of languages it is %s', (_, content, caption) => {
  expect(readXmp(xmpPacket(`<dc:description>${content}</dc:description>`)).caption).toBe(caption)
})

it('the longer description is better than no alternative text', () => {
  const packet = xmpPacket('<Iptc4xmpCore:ExtDescrAccessibility>A long ferry</Iptc4xmpCore:ExtDescrAccessibility>')
  expect(readXmp(packet).alt).toBe('A long ferry')
})

it('names are those of their namespaces, whatever the prefixes', () => {
  const packet = `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:p="http://ns.adobe.com/photoshop/1.0/">
<r:Description p:Credit="first" xmlns:d="http://purl.org/dc/elements/1.1/"><d:rights>second</d:rights></r:Description>
<r:Description xmlns:i="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" i:AltTextAccessibility="third"/></r:RDF>`
  const read = readXmp(new TextEncoder().encode(packet))
  expect(read).toEqual({ ...nothing, credit: 'first', copyright: 'second', alt: 'third' })
})

it('a description within another one is of another image', () => {
  const packet = xmpPacket(`<photoshop:Parent rdf:parseType="Resource"><rdf:Description dc:rights="another"/>
<dc:description>of its parent</dc:description></photoshop:Parent>`)
  expect(readXmp(packet)).toEqual(nothing)
})

it.each(['', 'no XML', '<', '<rdf:RDF', '<html><body/></html>', '\0\0\0\0', '\u00ff\u00fe'])(
  '%j says nothing',
  (text) => {
    expect(readXmp(Uint8Array.from(text, (character) => character.charCodeAt(0)))).toEqual(nothing)
  },
)
