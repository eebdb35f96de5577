import { readFile } from 'node:fs/promises'

/** A line of a table: `place` names it in messages, as `file:line`. */
export type TableRow = { place: string; valueOf: (column: string) => string }

/**
 * Reads a tab-separated file whose first line names its columns, in any order; empty lines are left out. Throws an
 * error that names file, line and cure when a column is missing or a line has more or fewer values.
 */
export async function readTable(file: string, columns: readonly string[]): Promise<TableRow[]> {
  const [header = '', ...lines] = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '').split(/\r?\n/)
  const names = header.split('\t')
  const missing = columns.filter((column) => !names.includes(column))
  if (missing.length > 0) {
    throw new Error(
      `${file}:1: no column ${missing.join(', ')}. The first line has to name the columns, tab-separated.`,
    )
  }
  return lines.flatMap((line, index) => (line === '' ? [] : [readLine(line, names, `${file}:${index + 2}`)]))
}

/** The time in a column, ISO 8601, as UTC epoch seconds. Throws an error that names file, line and cure. */
export function readTime({ place, valueOf }: TableRow, column: string): number {
  const time = Date.parse(valueOf(column)) / 1000
  if (Number.isNaN(time)) {
    throw new Error(`${place}: "${valueOf(column)}" is no ISO 8601 time, as 2026-11-24T12:00:00Z.`)
  }
  return time
}

function readLine(line: string, names: readonly string[], place: string): TableRow {
  const values = line.split('\t')
  if (values.length !== names.length) {
    throw new Error(
      `${place}: ${values.length} values for ${names.length} columns. Put one tab between values and none inside.`,
    )
  }
  return { place, valueOf: (column) => values[names.indexOf(column)] ?? '' }
}
