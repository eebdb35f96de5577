import { markedTexts, type BlockOf, type MarkedText } from '@broadsheet/model'
import { writeMarked } from './write-marked.ts'
import { writeWords } from './write-text.ts'

/** Writes a table in GitHub's dialect if it has a form for it, else with the caption's mark above it. */
export function writeTable(table: BlockOf<'table'>): string {
  const { head, rows } = table
  const texts = markedTexts(table).values()
  const caption = texts.next().value ?? null
  const mark = caption === null ? '|=' : `|= ${writeWordsOf(caption)}`
  const writeRow = (cells: readonly string[]): string =>
    `|${cells.map(() => ` ${writeCell(texts.next().value ?? empty)} |`).join('')}`
  const lines = [...(head === null ? [] : [writeRow(head), `|${' --- |'.repeat(head.length)}`]), ...rows.map(writeRow)]
  return [...(isPlain(table) ? [] : [mark]), ...lines].join('\n')
}

const empty: MarkedText = { text: '', marks: [] }

function writeWordsOf({ text, marks }: MarkedText): string {
  return writeMarked(text, marks, { words: writeWords })
}

// Escapes a cell that looks like the line under a head.
function writeCell(cell: MarkedText): string {
  return writeWordsOf(cell)
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
