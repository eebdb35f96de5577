import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readAdvances } from './read-advances.ts'

/** A font of the tables that are read: 1,000 units an em; characters by the glyphs 1 and 2, which both are 250 wide. */
function fontOf(cmap: Buffer): Buffer {
  const head = Buffer.alloc(54)
  head.writeUInt16BE(1000, 18)
  const hhea = Buffer.alloc(36)
  hhea.writeUInt16BE(2, 34)
  const hmtx = Buffer.from([0, 100, 0, 0, 0, 250, 0, 0, 0, 0])
  const tables = Object.entries({ cmap, head, hhea, hmtx })
  let offset = 12 + 16 * tables.length
  const records = tables.map(([tag, table]) => {
    const record = Buffer.alloc(16)
    record.write(tag, 'latin1')
    record.writeUInt32BE(offset, 8)
    offset += table.length
    return record
  })
  const header = Buffer.alloc(12)
  header.writeUInt16BE(tables.length, 4)
  return Buffer.concat([header, ...records, ...tables.map(([, table]) => table)])
}

const words = (...values: number[]) => Buffer.from(values.flatMap((value) => [value >> 8, value & 0xff]))
const cmapOf = (subtable: Buffer) => Buffer.concat([words(0, 1, 3, 1, 0, 12), subtable])

it.each([
  // Format, length, language, twice the segments, search; ends, padding, starts, deltas, offsets.
  ['narrow', words(4, 32, 0, 4, 0, 0, 0, 0x42, 0xff_ff, 0, 0x41, 0xff_ff, 0x1_00_00 - 0x40, 1, 0, 0)],
  // With an array of glyphs.
  ['listed', words(4, 36, 0, 4, 0, 0, 0, 0x42, 0xff_ff, 0, 0x41, 0xff_ff, 0, 1, 4, 0, 1, 2)],
  // Format, reserved, length, language, groups; first, last, glyph.
  ['wide', words(12, 0, 0, 28, 0, 0, 0, 1, 0, 0x41, 0, 0x42, 0, 1)],
])('the characters of a %s map have the advances of their glyphs', (_, subtable) => {
  expect(readAdvances(fontOf(cmapOf(subtable)))).toBe('41 250 250')
})

it('a character beyond the basic plane, and one after a gap, begin runs', () => {
  const groups = words(12, 0, 0, 40, 0, 0, 0, 2, 0, 0x41, 0, 0x41, 0, 0, 1, 0xf6_42, 1, 0xf6_42, 0, 2)
  expect(readAdvances(fontOf(cmapOf(groups)))).toBe('41 100;1f642 250')
})

it('the font of cards is read', () => {
  const font = import.meta.resolve('@expo-google-fonts/literata/600SemiBold/Literata_600SemiBold.ttf')
  const advances = readAdvances(readFileSync(fileURLToPath(font)))
  expect(advances).toMatch(/(?:^|;)20 200 331/)
  expect(advances.split(/[ ;]/).length).toBeGreaterThan(1_000)
})
