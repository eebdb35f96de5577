import type { BlockOf } from './block-of.ts'

/** A table of which every row has as many cells as the widest; empty ones stand where the source had none. */
export type TableGrid = {
  head: string[] | null
  rows: string[][]
  /** Whether the first cell of a row names it: the corner above it is empty. */
  rowsAreNamed: boolean
  /** Of each column, whether it holds figures and nothing else. */
  ofFigures: boolean[]
}

/** Brings a table into a grid. */
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
  const told = cells.filter((cell) => cell !== '')
  return told.length > 0 && told.every((cell) => figures.test(cell))
}
