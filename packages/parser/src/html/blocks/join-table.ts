import { blockLimits, blockText, type Block, type TableSpan } from '@broadsheet/model'
import { chunksOf } from './chunks-of.ts'

/** A cell: its blocks, whether it is a header, and the numbers of rows and columns that it spans. */
export type Cell = { blocks: Block[]; isHeader: boolean; columns: number; rows: number }

/** The texts of a table's rows, and the spans of its cells. */
type Grid = { texts: string[][]; spans: TableSpan[] }

/**
 * Joins rows of cells to a table. The first row is the head if it has only header cells and others follow. A table with
 * one row or column, or with more than a line in a cell, is only layout: its blocks are unchanged, row by row.
 */
export function joinTable(rows: readonly Cell[][], caption: string): Block[] {
  const spansRows = rows.some((row) => row.some((cell) => cell.rows > 1))
  const filled = spansRows ? rows : rows.filter((row) => row.some(({ blocks }) => blocks.length > 0))
  const hasHead = filled.length > 1 && (filled[0]?.every(({ isHeader }) => isHeader) ?? false)
  const grid = isOfLines(filled) ? gridOf(filled, hasHead) : null
  if (grid === null) return [...paragraphOf(caption), ...filled.flat().flatMap(({ blocks }) => blocks)]
  const { texts, spans } = grid
  const head = hasHead ? (texts[0] ?? []) : null
  const chunks = chunksOf(texts.slice(hasHead ? 1 : 0), blockLimits.rows)
  return chunks.map((chunk, index) => ({
    type: 'table',
    caption: index === 0 && caption !== '' ? caption : null,
    head,
    rows: chunk,
    // The spans of a table in parts would cross from one to the next.
    ...(spans.length > 0 && chunks.length === 1 ? { spans } : {}),
  }))
}

function isOfLines(rows: readonly Cell[][]): boolean {
  return rows.length > 1 && rows.flat().every(isLine)
}

function isLine({ blocks }: Cell): boolean {
  return (
    blocks.length === 0 || (blocks.length === 1 && ['paragraph', 'heading', 'list'].includes(blocks[0]?.type ?? ''))
  )
}

/**
 * Gives each cell its place (https://html.spec.whatwg.org/multipage/tables.html#forming-a-table): cells that reach down
 * push those of the next rows aside. Null if the table is one column, or wider than one can be.
 */
function gridOf(rows: readonly Cell[][], hasHead: boolean): Grid | null {
  const texts: string[][] = rows.map(() => [])
  const spans: TableSpan[] = []
  for (const [row, cells] of rows.entries()) {
    let column = 0
    for (const cell of cells) {
      while (texts[row]?.[column] !== undefined) column += 1
      // The head is a row by itself.
      const bottom = hasHead && row === 0 ? 1 : Math.min(row + cell.rows, rows.length)
      const width = freeColumns(texts, { row, column, columns: cell.columns })
      cover(texts.slice(row, bottom), column, column + width)
      ;(texts[row] ??= [])[column] = textOf(cell)
      if (bottom - row > 1 || width > 1) spans.push({ row, column, rows: bottom - row, columns: width })
      column += width
      if (column > blockLimits.cells) return null
    }
  }
  const isWide = texts.some((row) => row.length > 1)
  return isWide ? { texts: texts.map((row) => Array.from(row, (text) => text ?? '')), spans } : null
}

/** Fills the cells of rows between two columns with nothing. */
function cover(rows: readonly string[][], from: number, to: number): void {
  for (const row of rows) for (let column = from; column < to; column += 1) row[column] = ''
}

/** How many of the columns are free: a cell that spans several gives way to one that reaches down. */
function freeColumns(texts: readonly string[][], cell: { row: number; column: number; columns: number }): number {
  let width = 1
  while (width < cell.columns && texts[cell.row]?.[cell.column + width] === undefined) width += 1
  return width
}

function textOf({ blocks }: Cell): string {
  return blocks.map((block) => blockText(block).replaceAll('\n', ' ')).join(' ')
}

function paragraphOf(text: string): Block[] {
  return text === '' ? [] : [{ type: 'paragraph', text }]
}
