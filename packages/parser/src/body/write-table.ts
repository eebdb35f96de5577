import { marksOf, type BlockOf, type Mark } from '@broadsheet/model'
import { writeMarked } from './write-marked.ts'
import { writeWords } from './write-text.ts'

/** Writes a table in GitHub's dialect if it has a form for it, else with the caption's mark above it. */
export function writeTable(table: BlockOf<'table'>): string {
  const { caption, head, rows } = table
  const mark = caption === null ? '|=' : `|= ${writeMarked(caption, marksOf(table), { words: writeWords })}`
  let of = 0
  const writeRow = (cells: readonly string[]): string =>
    `|${cells.map((cell) => ` ${writeCell(cell, marksOf(table, (of += 1)))} |`).join('')}`
  const lines = [...(head === null ? [] : [writeRow(head), `|${' --- |'.repeat(head.length)}`]), ...rows.map(writeRow)]
  return [...(isPlain(table) ? [] : [mark]), ...lines].join('\n')
}

// Escapes a cell that looks like the line under a head.
function writeCell(cell: string, marks: readonly Mark[]): string {
  return writeMarked(cell, marks, { words: writeWords })
    .replaceAll('|', '\\|')
    .replace(/^:?-+:?$/u, '\\$&')
}

// GitHub's dialect would pad or cut the others.
function isPlain({ caption, head, rows }: BlockOf<'table'>): boolean {
  if (caption !== null) return false
  if (head === null) return true
  return (
    head.length > 1 && [head, ...rows].every((row) => row.length === head.length && row.some((cell) => cell !== ''))
  )
}
