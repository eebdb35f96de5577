import { blockSchema, type Block, type BlockOf } from '@broadsheet/model'
import fc from 'fast-check'
import * as v from 'valibot'

// Characters with a meaning in Markdown occur close together.
export const markdownSign = fc.constantFrom(
  ...'\\\\\n\n #->|=[]()!":.1—x*_~`<&;{%+ \t\r\u0000\u2028\u00a0é\ud800u{a}'.split(''),
  '---',
  'https://',
  'https://a.b',
  'www.a.b',
  'a@b.c',
  '@',
  '.b',
  '](',
  '![',
  '{{<',
  '{%',
  '|=',
  '— ',
  '===',
  '&amp;',
  '<b>',
  '- ',
  '1) ',
  '\u0301',
  '\u{f0041}',
  '\u{100000}',
)
const text = fc.oneof(
  fc.array(markdownSign, { minLength: 1, maxLength: 12 }).map((all) => all.join('')),
  fc.string({ minLength: 1, unit: 'binary' }),
)
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })
const url = fc
  .oneof(text, fc.webPath(), fc.constantFrom('', 'a.jpg', 'a b(c)"d".jpg'))
  .map((path) => `https://a.example/${path}`)
  .filter((address) => v.is(blockSchema, { type: 'embed', url: address, title: null }))
// HTML is read with addresses in their normal form.
const plainUrl = url.map((address) => URL.parse(address)?.href ?? '')
const pixels = orNull(fc.integer({ min: 1, max: 100_000 }))
// An image that is smaller only counts readers.
const shownPixels = orNull(fc.integer({ min: 3, max: 100_000 }))
const cells = fc.array(fc.oneof(text, fc.constantFrom('', '---', '-----')), { minLength: 1, maxLength: 4 })
/** A list in its normal form, with lists within it and any numbers. */
const nestedList = fc
  .array(
    fc.record({ text, depth: fc.nat(3), ordered: fc.boolean(), number: fc.option(fc.integer({ min: -9, max: 99 })) }),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((all) => normalList(all))
/** A table in which some cell spans others. */
const spannedTable = fc
  .record({
    columns: fc.integer({ min: 2, max: 4 }),
    rows: fc.integer({ min: 2, max: 4 }),
    text,
    hasHead: fc.boolean(),
  })
  .chain(({ columns, rows, text: words, hasHead }) =>
    fc
      .record({ row: fc.nat(rows - 2), column: fc.nat(columns - 2), down: fc.nat(1), across: fc.nat(1) })
      .map((one) => withSpan({ columns, rows, words, hasHead, ...one })),
  )
const embed = { type: fc.constant('embed' as const), title: orNull(text) }
/** Each kind of block in the form that it has when it is read. */
const blocks = {
  paragraph: fc.record({ type: fc.constant('paragraph'), text }),
  heading: fc.record({ type: fc.constant('heading'), level: fc.constantFrom(2, 3, 4), text }),
  list: fc.oneof(
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(text, { minLength: 1, maxLength: 4 }),
    }),
    nestedList,
  ),
  quote: fc.record({
    type: fc.constant('quote'),
    paragraphs: fc.array(text, { minLength: 1, maxLength: 3 }),
    credit: orNull(text),
  }),
  image: fc.record({
    type: fc.constant('image'),
    url,
    alt: fc.oneof(text, fc.constant('')),
    width: pixels,
    height: pixels,
    caption: orNull(text),
    credit: orNull(text),
  }),
  gallery: fc.record({
    type: fc.constant('gallery'),
    images: fc.array(
      fc.record({
        url: plainUrl,
        alt: text,
        width: shownPixels,
        height: shownPixels,
        caption: orNull(text),
        credit: orNull(text),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    caption: orNull(text),
  }),
  embed: fc.oneof(
    fc.record({ ...embed, url }),
    fc.record({ ...embed, url: plainUrl, description: text, provider: text }),
  ),
  audio: fc.record({ type: fc.constant('audio'), url: plainUrl, caption: orNull(text) }),
  video: fc.record({ type: fc.constant('video'), url: plainUrl, poster: orNull(plainUrl), caption: orNull(text) }),
  file: fc.record({ type: fc.constant('file'), url: plainUrl, name: text }),
  table: fc.oneof(
    fc.record({
      type: fc.constant('table' as const),
      caption: orNull(text),
      head: orNull(cells),
      rows: fc.array(cells, { minLength: 1, maxLength: 3 }),
    }),
    spannedTable,
  ),
  preformatted: fc.record({
    type: fc.constant('preformatted'),
    text: text.map((words) => words.replace(/\r\n?/g, '\n')),
    style: fc.constantFrom('plain', 'code', 'verse'),
  }),
  note: fc.record({
    type: fc.constant('note'),
    title: orNull(text),
    paragraphs: fc.array(text, { minLength: 1, maxLength: 3 }),
  }),
  footnotes: fc.record({
    type: fc.constant('footnotes'),
    notes: fc.array(text, { minLength: 1, maxLength: 3 }),
  }),
  separator: fc.constant({ type: 'separator' }),
} satisfies { [Type in Block['type']]: fc.Arbitrary<BlockOf<Type>> }

/** Any block. */
export const anyBlock: fc.Arbitrary<Block> = fc.oneof(...Object.values(blocks))

type Given = { text: string; depth: number; ordered: boolean; number: number | null }

function normalList(all: readonly Given[]): BlockOf<'list'> {
  const ordered = all[0]?.ordered ?? false
  const places: { depth: number; ordered: boolean; number?: number }[] = []
  let last: { ordered: boolean; number: number }[] = []
  for (const [at, each] of all.entries()) {
    const depth = at === 0 ? 0 : Math.min(each.depth, (places.at(-1)?.depth ?? 0) + 1)
    const isOrdered = depth === 0 ? ordered : each.ordered
    const next = last[depth]?.ordered === isOrdered ? (last[depth]?.number ?? 0) + 1 : 1
    const number = isOrdered && each.number !== null ? each.number : next
    last = [...last.slice(0, depth), { ordered: isOrdered, number }]
    places.push({ depth, ordered: isOrdered, ...(number === next ? {} : { number }) })
  }
  const [first, ...rest] = places
  const isPlain = rest.every(({ depth, number }) => depth === 0 && number === undefined)
  return {
    type: 'list',
    ordered,
    items: all.map((each) => each.text),
    ...(first?.number === undefined ? {} : { start: first.number }),
    ...(isPlain ? {} : { places: [{ depth: 0, ordered }, ...rest] }),
  }
}

function withSpan(given: {
  columns: number
  rows: number
  words: string
  hasHead: boolean
  row: number
  column: number
  down: number
  across: number
}): BlockOf<'table'> {
  const { columns, rows, words, hasHead, column } = given
  const row = hasHead && given.row === 0 ? 1 : given.row
  const down = row + given.down < rows ? given.down : 0
  const across = down === 0 ? 1 : given.across
  const grid = Array.from({ length: rows }, (_, y) =>
    Array.from({ length: columns }, (_unused, x) => {
      const isCovered = y >= row && y <= row + down && x >= column && x <= column + across
      return isCovered && (y !== row || x !== column) ? '' : words
    }),
  )
  return {
    type: 'table',
    caption: null,
    head: hasHead ? (grid[0] ?? []) : null,
    rows: hasHead ? grid.slice(1) : grid,
    spans: [{ row, column, rows: down + 1, columns: across + 1 }],
  }
}
