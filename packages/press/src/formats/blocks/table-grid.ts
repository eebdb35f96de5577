import { lazyPattern, markedTexts, type BlockOf, type MarkedText } from '@broadsheet/model'

/** A table whose rows all have as many cells as the widest one. */
export type TableGrid = {
  head: MarkedText[] | null
  rows: MarkedText[][]
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
  texts.next()
  const marked = (row: readonly string[]): MarkedText[] =>
    Array.from({ length: columns }, (_, column) => (column < row.length ? (texts.next().value ?? empty) : empty))
  const markedHead = head && marked(head)
  const markedRows = rows.map(marked)
  return {
    head: markedHead,
    rows: markedRows,
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
