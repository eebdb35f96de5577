import * as v from 'valibot'
import { expect, it } from 'vitest'
import { blockSchema } from './block-schema.ts'
import { spanFinder, type TableSpan } from './table-spans.ts'

const span = (row: number, column: number, rows: number, columns: number): TableSpan => ({ row, column, rows, columns })

it('a cell is the beginning of a span, covered by one, or neither', () => {
  const spanAt = spanFinder([span(1, 0, 2, 2)])
  expect(spanAt(1, 0)).toEqual(span(1, 0, 2, 2))
  expect([spanAt(1, 1), spanAt(2, 0), spanAt(2, 1)]).toEqual(['covered', 'covered', 'covered'])
  expect([spanAt(0, 0), spanAt(1, 2), spanAt(3, 0)]).toEqual([null, null, null])
})

it.each<[string, TableSpan[], isValid: boolean]>([
  ['over empty cells', [span(1, 0, 2, 2)], true],
  ['over a cell with words', [span(0, 0, 1, 2)], false],
  ['over the head and the row below', [span(0, 2, 2, 1)], false],
  ['beyond the last row', [span(2, 2, 2, 1)], false],
  ['beyond the last column', [span(2, 2, 1, 2)], false],
  ['of one cell', [span(1, 2, 1, 1)], false],
  ['over another', [span(1, 0, 2, 2), span(2, 0, 1, 2)], false],
])('a span %s', (_, spans, isValid) => {
  const rows = [
    ['a', '', 'b'],
    ['', '', ''],
  ]
  expect(v.is(blockSchema, { type: 'table', caption: null, head: ['x', 'y', 'z'], rows, spans })).toBe(isValid)
})
