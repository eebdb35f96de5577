import { describe, expect, it } from 'vitest'
import { tableGrid } from './table-grid.ts'

describe('a table as a grid', () => {
  it('is as wide as its widest row', () => {
    expect(tableGrid({ head: ['Day'], rows: [['Monday', '3', '4'], ['Tuesday']] })).toMatchObject({
      head: ['Day', '', ''],
      rows: [
        ['Monday', '3', '4'],
        ['Tuesday', '', ''],
      ],
    })
    expect(tableGrid({ head: null, rows: [['a'], ['b', 'c']] })).toMatchObject({
      head: null,
      rows: [
        ['a', ''],
        ['b', 'c'],
      ],
    })
  })

  it('has headed rows if its corner is empty', () => {
    expect(tableGrid({ head: ['', 'Boats'], rows: [['Monday', '3']] }).rowsAreNamed).toBe(true)
    expect(tableGrid({ head: ['Day', 'Boats'], rows: [['Monday', '3']] }).rowsAreNamed).toBe(false)
    expect(tableGrid({ head: null, rows: [['', '3']] }).rowsAreNamed).toBe(false)
  })

  it('distinguishes columns of figures from columns of words', () => {
    const rows = [
      ['Monday', '3', '1.204,5 %', '14:30', '3 boats', ''],
      ['Tuesday', '', '−2', '€ 9', '4', ''],
    ]
    expect(tableGrid({ head: null, rows }).ofFigures).toEqual([false, true, true, true, false, false])
  })
})
