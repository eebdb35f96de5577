import { lazyPattern, markedTexts, spanFinder, type BlockOf, type MarkedText } from '@broadsheet/model'

/** A cell with its column, counted from 0, and how many rows and columns it spans. */
export type TableCell = MarkedText & { column: number; rows: number; columns: number }

/** A table whose rows are all as wide as the widest one, without the cells that others cover. */
export type TableGrid = {
  head: TableCell[] | null
  rows: TableCell[][]
  /** Whether the first cell of a row is its heading, as the empty corner above it shows. */
  rowsAreNamed: boolean
  /** Whether each column has only figures. */
  ofFigures: boolean[]
}

/** Fills the rows of a table with empty cells, and finds its headings and figures. */
export function tableGrid(table: BlockOf<'table'>): TableGrid {
  const { head, rows } = table
  const columns = rows.reduce((most, row) => Math.max(most, row.length), head?.length ?? 0)
  const texts = markedTexts(table).values()
  const spanAt = spanFinder(table.spans)
  texts.next()
  const cellsOf = (row: readonly string[], at: number): TableCell[] =>
    Array.from({ length: columns }, (_, column): TableCell | null => {
      const text = column < row.length ? (texts.next().value ?? empty) : empty
      const span = spanAt(at, column)
      return span === 'covered' ? null : { ...text, column, rows: span?.rows ?? 1, columns: span?.columns ?? 1 }
    }).filter((cell) => cell !== null)
  const headCells = head && cellsOf(head, 0)
  return {
    head: headCells,
    rows: rows.map((row, at) => cellsOf(row, head === null ? at : at + 1)),
    rowsAreNamed: head?.[0] === '',
    ofFigures: Array.from({ length: columns }, (_, column) => isOfFigures(rows.map((row) => row[column] ?? ''))),
  }
}

const empty: MarkedText = { text: '', marks: [] }

const figures = lazyPattern(String.raw`^\P{L}*\p{N}\P{L}*$`, 'u')

function isOfFigures(cells: readonly string[]): boolean {
  const values = cells.filter((cell) => cell !== '')
  return values.length > 0 && values.every((cell) => figures().test(cell))
}
