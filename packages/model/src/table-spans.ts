import { blockLimits, type BlockOf } from './block.ts'

/** A cell of a table that spans several rows or columns. */
export type TableSpan = NonNullable<BlockOf<'table'>['spans']>[number]

/** Whether each span lies within the table, apart from the others, and the cells that it covers are empty. */
export function spansFit({ head, rows, spans = [] }: BlockOf<'table'>): boolean {
  const grid = head === null ? rows : [head, ...rows]
  const covered = new Set<string>()
  return spans.every((span) => {
    const cells = cellsOf(span, grid.length)
    const isWithin = (head === null || span.row > 0 || span.rows === 1) && span.row + span.rows <= grid.length
    const areFree = cells.every(
      ([row, column], at) => grid[row]?.[column] !== undefined && (at === 0 || grid[row][column] === ''),
    )
    const isApart = cells.every(([row, column]) => !covered.has(`${row} ${column}`))
    for (const [row, column] of cells) covered.add(`${row} ${column}`)
    return isWithin && areFree && isApart && span.rows * span.columns > 1
  })
}

/** The rows and columns of the cells of a span, its own first; of at most as many rows and columns as a table can have. */
function cellsOf(span: TableSpan, rows: number): [row: number, column: number][] {
  const cells: [number, number][] = []
  const end = Math.min(span.row + span.rows, rows, span.row + blockLimits.rows + 1)
  for (let row = span.row; row < end; row += 1) {
    for (let column = span.column; column < Math.min(span.column + span.columns, blockLimits.cells); column += 1)
      cells.push([row, column])
  }
  return cells
}

/** What spans say of a cell, by its row and column: the span that begins there, `covered` if another one covers it, or null. */
export function spanFinder(
  spans: readonly TableSpan[] = [],
): (row: number, column: number) => TableSpan | 'covered' | null {
  const known = new Map<string, TableSpan | 'covered'>()
  for (const span of spans) {
    for (const [at, [row, column]] of cellsOf(span, Infinity).entries())
      known.set(`${row} ${column}`, at === 0 ? span : 'covered')
  }
  return (row, column) => known.get(`${row} ${column}`) ?? null
}
