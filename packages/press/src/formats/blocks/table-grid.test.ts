import { describe, expect, it } from 'vitest'
import { tableGrid } from './table-grid.ts'

const table = { type: 'table', caption: null } as const
const plain = (...texts: string[]) => texts.map((text) => ({ text, marks: [] }))

describe('a table as a grid', () => {
  it('is as wide as its widest row', () => {
    expect(tableGrid({ ...table, head: ['Day'], rows: [['Monday', '3', '4'], ['Tuesday']] })).toMatchObject({
      head: plain('Day', '', ''),
      rows: [plain('Monday', '3', '4'), plain('Tuesday', '', '')],
    })
    expect(tableGrid({ ...table, head: null, rows: [['a'], ['b', 'c']] })).toMatchObject({
      head: null,
      rows: [plain('a', ''), plain('b', 'c')],
    })
  })

  it('has the marks of each cell, whatever the length of the rows before it', () => {
    const mark = { type: 'strong', of: 4, from: 0, to: 1 } as const
    const { rows } = tableGrid({ ...table, head: ['Day'], rows: [['Monday', '3'], ['Tuesday']], marks: [mark] })
    expect(rows).toMatchObject([plain('Monday', '3'), [{ text: 'Tuesday', marks: [mark] }, ...plain('')]])
  })

  it('has a cell that spans others once, in its place', () => {
    const grid = tableGrid({
      ...table,
      head: ['Crew', 'Day'],
      rows: [
        ['North', 'Monday'],
        ['', 'Tuesday'],
      ],
      spans: [{ row: 1, column: 0, rows: 2, columns: 1 }],
    })
    expect(grid.rows.map((row) => row.map(({ text, column, rows }) => [text, column, rows]))).toEqual([
      [
        ['North', 0, 2],
        ['Monday', 1, 1],
      ],
      [['Tuesday', 1, 1]],
    ])
  })

  it('has headed rows if its corner is empty', () => {
    expect(tableGrid({ ...table, head: ['', 'Boats'], rows: [['Monday', '3']] }).rowsAreNamed).toBe(true)
    expect(tableGrid({ ...table, head: ['Day', 'Boats'], rows: [['Monday', '3']] }).rowsAreNamed).toBe(false)
    expect(tableGrid({ ...table, head: null, rows: [['', '3']] }).rowsAreNamed).toBe(false)
  })

  it('distinguishes columns of figures from columns of words', () => {
    const rows = [
      ['Monday', '3', '1.204,5 %', '14:30', '3 boats', ''],
      ['Tuesday', '', '−2', '€ 9', '4', ''],
    ]
    expect(tableGrid({ ...table, head: null, rows }).ofFigures).toEqual([false, true, true, true, false, false])
  })
})
