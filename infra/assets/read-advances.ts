const [headerBytes, recordBytes] = [12, 16]

/**
 * The advances of a TrueType font's characters, in thousandths of an em, as text: for each run of code points the first
 * one in hexadecimal and then the advances, such as `20 226 331;a0 226`.
 * https://learn.microsoft.com/typography/opentype/spec/otff
 */
export function readAdvances(font: Buffer): string {
  const [head, hhea, hmtx] = [tableOf(font, 'head'), tableOf(font, 'hhea'), tableOf(font, 'hmtx')]
  const unitsPerEm = head.readUInt16BE(18)
  const lastMetric = hhea.readUInt16BE(34) - 1
  const advanceOf = (glyph: number) =>
    Math.round((hmtx.readUInt16BE(4 * Math.min(glyph, lastMetric)) * 1000) / unitsPerEm)
  const runs: string[] = []
  let expected = -1
  for (const [character, glyph] of glyphsOf(tableOf(font, 'cmap')).toSorted(([one], [other]) => one - other)) {
    if (character !== expected) runs.push(character.toString(16))
    runs.push(`${runs.pop()} ${advanceOf(glyph)}`)
    expected = character + 1
  }
  return runs.join(';')
}

function tableOf(font: Buffer, tag: string): Buffer {
  for (let at = headerBytes; at < headerBytes + recordBytes * font.readUInt16BE(4); at += recordBytes) {
    if (font.toString('latin1', at, at + 4) === tag) return font.subarray(font.readUInt32BE(at + 8))
  }
  throw new Error(`The font has no table ${tag}`)
}

// The two formats that fonts for the web have.
// https://learn.microsoft.com/typography/opentype/spec/cmap#format-4-segment-mapping-to-delta-values
function glyphsOf(cmap: Buffer): [character: number, glyph: number][] {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, at) =>
    cmap.subarray(cmap.readUInt32BE(8 + 8 * at)),
  )
  const wide = subtables.find((subtable) => subtable.readUInt16BE(0) === 12)
  if (wide !== undefined) return wideGlyphs(wide)
  const narrow = subtables.find((subtable) => subtable.readUInt16BE(0) === 4)
  if (narrow === undefined) throw new Error('The font maps characters in another format')
  return narrowGlyphs(narrow)
}

function wideGlyphs(table: Buffer): [number, number][] {
  const groups = Array.from({ length: table.readUInt32BE(12) }, (_, at) => 16 + 12 * at)
  return groups.flatMap((at) => {
    const [first, last, glyph] = [table.readUInt32BE(at), table.readUInt32BE(at + 4), table.readUInt32BE(at + 8)]
    return Array.from({ length: last - first + 1 }, (_, step): [number, number] => [first + step, glyph + step])
  })
}

function narrowGlyphs(table: Buffer): [number, number][] {
  const size = table.readUInt16BE(6)
  const [ends, starts, deltas, offsets] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size]
  const segments = Array.from({ length: size / 2 }, (_, at) => 2 * at)
  return segments.flatMap((at) => {
    const [first, last] = [table.readUInt16BE(starts + at), table.readUInt16BE(ends + at)]
    const [delta, offset] = [table.readUInt16BE(deltas + at), table.readUInt16BE(offsets + at)]
    const characters = Array.from({ length: last - first + 1 }, (_, step) => first + step)
    const glyphs = characters.map((character): [number, number] => {
      const at2 = offsets + at + offset + 2 * (character - first)
      const glyph = offset === 0 ? character : table.readUInt16BE(at2)
      return [character, glyph === 0 ? 0 : (glyph + delta) & 0xff_ff]
    })
    return glyphs.filter(([character, glyph]) => glyph !== 0 && character !== 0xff_ff)
  })
}
