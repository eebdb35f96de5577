import { blockLimits, blockText, type Block } from '@broadsheet/model'
import { chunksOf } from './chunks-of.ts'

/** A cell of a table as it was read: its blocks, whether it names a column, how many columns it takes. */
export type Cell = { blocks: Block[]; isHeader: boolean; columns: number }

/**
 * Rows of cells as a table. The first row is the head when it only holds header cells and others follow. A table that
 * has one row or one column, or whose cells hold more than a line each, only lays text out: its blocks are given as
 * they are, row by row.
 */
export function joinTable(rows: readonly Cell[][], caption: string): Block[] {
  const filled = rows.filter((row) => row.some(({ blocks }) => blocks.length > 0))
  if (!isTable(filled)) return [...paragraphOf(caption), ...filled.flat().flatMap(({ blocks }) => blocks)]
  const hasHead = filled[0]?.every(({ isHeader }) => isHeader) ?? false
  const head = hasHead ? (filled[0] ?? []).flatMap(textsOf) : null
  const texts = filled.slice(hasHead ? 1 : 0).map((row) => row.flatMap(textsOf))
  return chunksOf(texts, blockLimits.rows).map((chunk, index) => ({
    type: 'table',
    caption: index === 0 && caption !== '' ? caption : null,
    head,
    rows: chunk,
  }))
}

function isTable(rows: readonly Cell[][]): boolean {
  const widths = rows.map((row) => row.reduce((width, { columns }) => width + columns, 0))
  const isWide = widths.some((width) => width > 1) && widths.every((width) => width <= blockLimits.cells)
  return rows.length > 1 && isWide && rows.flat().every(isLine)
}

function isLine({ blocks }: Cell): boolean {
  return (
    blocks.length === 0 || (blocks.length === 1 && ['paragraph', 'heading', 'list'].includes(blocks[0]?.type ?? ''))
  )
}

// A cell that spans columns stands in the first of them.
function textsOf({ blocks, columns }: Cell): string[] {
  const text = blocks.map((block) => blockText(block).replaceAll('\n', ' ')).join(' ')
  return [text, ...Array.from({ length: columns - 1 }, () => '')]
}

function paragraphOf(text: string): Block[] {
  return text === '' ? [] : [{ type: 'paragraph', text }]
}
