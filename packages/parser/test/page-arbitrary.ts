import * as fc from 'fast-check'

// Lines of pages of the known templates, and lines that look like them.
const knownLines: readonly string[] = [
  'Current:Home > HarborFerry returns to Port Ellis -Tidings',
  'Current:Home > Coast > Harbor',
  'Current：',
  'Ferry returns to Port Ellis',
  'Tidings:Ferry returns to Port Ellis',
  'View',
  'Tidings View 1,234',
  'View from the pier',
  'Date:2025-03-02 07:15:09',
  'Date：2025/3/2',
  'Date: soon',
  'By NELL HARROW and TOBIN SLEET, Coastwire',
  'PORT ELLIS, Marrow (AP) — The ferry came,Tidings on Sunday.',
  'The ferry came back on Sunday.',
  '___',
  '_____',
  'Harrow reported from Port Ellis.',
  'Disclaimer: The copyright belongs to nobody.',
  'veryGood! (8)',
  'veryGood!',
  'veryGoo',
  'Related',
  'Related :',
  '- Kiosk sells tea',
  '-',
  '• Fog closes the sound',
  'Ranking',
  'Recommendation',
  'Small twin',
  '2025-05-02 08:50:03source:Tidingscategory:Harbor',
  'source:category:',
  'More:Harbor',
  'More: what to know',
  'Recommend',
  '\u200b \u00a0',
  '\u0000',
]

const pages = [
  [0, 3, 5, 8, 11, 12, 13, 14, 16, 17, 18, 21, 23, 26, 23, 27, 28],
  [0, 3, 6, 8, 12, 13, 21, 13, 21, 23, 26, 25, 27, 28],
  [4, 29, 12, 13, 14, 13, 31, 33, 3, 13, 28],
].map((page) => page.map((at) => knownLines[at] ?? ''))

const anyLine = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...knownLines) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
)

/** A page of a known template with lines inserted, removed, swapped, repeated, and cut off at its end. */
export const mutatedPage: fc.Arbitrary<string> = fc
  .record({
    page: fc.constantFrom(...pages),
    edits: fc.array(fc.record({ at: fc.nat(20), remove: fc.nat(2), insert: fc.array(anyLine, { maxLength: 2 }) }), {
      maxLength: 4,
    }),
    swap: fc.tuple(fc.nat(20), fc.nat(20)),
    newline: fc.constantFrom('\n', '\r\n', '\r', '\n\n'),
    cut: fc.nat(60),
  })
  .map(({ page, edits, swap, newline, cut }) => {
    const lines = [...page]
    for (const { at, remove, insert } of edits) lines.splice(at, remove, ...insert)
    swapLines(lines, ...swap)
    const text = lines.join(newline)
    return cut > 30 ? text.slice(0, -cut) : text
  })

export const shuffledLines: fc.Arbitrary<string> = fc.array(anyLine, { maxLength: 20 }).map((lines) => lines.join('\n'))

function swapLines(lines: string[], one: number, other: number): void {
  const [first, second] = [lines[one], lines[other]]
  if (first === undefined || second === undefined) return
  lines[one] = second
  lines[other] = first
}
