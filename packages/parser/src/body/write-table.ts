import type { BlockOf } from '@broadsheet/model'
import { writeWords } from './write-text.ts'

/** Writes a table in GitHub's dialect if it has a form for it, else with the caption's mark above it. */
export function writeTable(table: BlockOf<'table'>): string {
  const { caption, head, rows } = table
  const mark = caption === null ? '|=' : `|= ${writeWords(caption)}`
  const lines = [...(head === null ? [] : [writeRow(head), `|${' --- |'.repeat(head.length)}`]), ...rows.map(writeRow)]
  return [...(isPlain(table) ? [] : [mark]), ...lines].join('\n')
}

function writeRow(cells: readonly string[]): string {
  return `|${cells.map((cell) => ` ${writeCell(cell)} |`).join('')}`
}

// Escapes a cell that looks like the line under a head.
function writeCell(cell: string): string {
  return writeWords(cell)
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
