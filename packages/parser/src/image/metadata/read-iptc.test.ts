import { expect, it } from 'vitest'
import { iptcBlock, photoshopResources } from '../../../test/image-files/metadata-blocks.ts'
import { joinBytes, type BytePart } from '../join-bytes.ts'
import { findIptc } from './find-iptc.ts'
import { readIptc } from './read-iptc.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

it('caption, credit, names and copyright are read, and nothing else', () => {
  const block = iptcBlock(
    [1, 0, [0, 4]],
    [2, 80, 'Jane Doe'],
    [2, 80, 'John Roe'],
    [2, 90, 'Selhythe'],
    [2, 110, 'Agency'],
    [2, 116, '(c) Agency'],
    [2, 120, 'The quay'],
    [8, 10, 'an object'],
  )
  const facts = { caption: 'The quay', creator: 'Jane Doe, John Roe', credit: 'Agency', copyright: '(c) Agency' }
  expect(readIptc(block)).toEqual(facts)
})

const escape = (text: string): [number, number, BytePart] => [1, 90, `\u001b${text}`]

it.each([
  ['UTF-8 that is announced', [escape('%G'), [2, 120, utf8('Zoë')]], 'Zoë'],
  ['UTF-8 that is not', [[2, 120, utf8('Zoë – 北京')]], 'Zoë – 北京'],
  ['UTF-8 that is announced as Latin-1', [escape('.A'), [2, 120, utf8('Zoë')]], 'Zoë'],
  ['Latin-1', [[2, 120, 'Zo\u00eb']], 'Zoë'],
  ['Latin-1 in the form of Windows', [[2, 120, '\u0093Zo\u00eb\u0094']], '“Zoë”'],
  ['UTF-8 that is cut off in a character', [escape('%G'), [2, 120, utf8('Zoë 北').subarray(0, -1)]], 'Zoë'],
  ['damaged UTF-8 that is announced', [escape('%G'), [2, 120, 'Zo\u00eb!']], 'Zo\ufffd!'],
] as [string, [number, number, BytePart][], string][])('a text in %s', (_, datasets, caption) => {
  expect(readIptc(iptcBlock(...datasets)).caption).toBe(caption)
})

it('a long value has the length of its length before it', () => {
  const long = 'x'.repeat(40_000)
  expect(
    readIptc(joinBytes([[0x1c, 2, 120, 0x80, 4, 0, 0, 0x9c, 0x40], long, iptcBlock([2, 110, 'A'])])),
  ).toMatchObject({
    caption: long,
    credit: 'A',
  })
})

it('a block that ends early says what comes before', () => {
  const block = iptcBlock([2, 110, 'Agency'], [2, 120, 'The quay'])
  expect(readIptc(block.subarray(0, -1))).toMatchObject({ credit: 'Agency', caption: '' })
  expect(readIptc(joinBytes([block, [0x1c, 2, 116, 0xff, 0xff, 1]]))).toMatchObject({
    caption: 'The quay',
    copyright: '',
  })
})

it('the block is found among Photoshop’s resources, whatever their sizes', () => {
  const iptc = iptcBlock([2, 110, 'Agency'])
  const resources = photoshopResources(iptc)
  expect(findIptc(resources)).toEqual(iptc)
  for (let end = 0; end < resources.length - 1; end += 1) expect(findIptc(resources.subarray(0, end))).toBeNull()
})
