import { blockLimits, blockText, type Block } from '@broadsheet/model'
import { chunksOf } from './chunks-of.ts'

/** A cell: its blocks, whether it is a header, and the number of columns that it spans. */
export type Cell = { blocks: Block[]; isHeader: boolean; columns: number }

/**
 * Joins rows of cells to a table. The first row is the head if it has only header cells and others follow. A table with
 * one row or column, or with more than a line in a cell, is only layout: its blocks are unchanged, row by row.
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

// A cell that spans columns has its text in the first one.
function textsOf({ blocks, columns }: Cell): string[] {
  const text = blocks.map((block) => blockText(block).replaceAll('\n', ' ')).join(' ')
  return [text, ...Array.from({ length: columns - 1 }, () => '')]
}

function paragraphOf(text: string): Block[] {
  return text === '' ? [] : [{ type: 'paragraph', text }]
}
