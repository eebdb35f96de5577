import type { BlockOf } from '@broadsheet/model'

/** A table whose rows all have as many cells as the widest one. */
export type TableGrid = {
  head: string[] | null
  rows: string[][]
  /** Whether the first cell of a row is its heading, as the empty corner above it shows. */
  rowsAreNamed: boolean
  /** Whether each column has only figures. */
  ofFigures: boolean[]
}

/** Fills the rows of a table with empty cells, and finds its headings and figures. */
export function tableGrid({ head, rows }: Pick<BlockOf<'table'>, 'head' | 'rows'>): TableGrid {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), head?.length ?? 0)
  const filled = rows.map((row) => fill(row, columns))
  return {
    head: head && fill(head, columns),
    rows: filled,
    rowsAreNamed: head?.[0] === '',
    ofFigures: Array.from({ length: columns }, (_, column) => isOfFigures(filled.map((row) => row[column] ?? ''))),
  }
}

function fill(row: readonly string[], columns: number): string[] {
  return [...row, ...Array.from({ length: columns - row.length }, () => '')]
}

const figures = /^\P{L}*\p{N}\P{L}*$/u

function isOfFigures(cells: readonly string[]): boolean {
  const values = cells.filter((cell) => cell !== '')
  return values.length > 0 && values.every((cell) => figures.test(cell))
}
