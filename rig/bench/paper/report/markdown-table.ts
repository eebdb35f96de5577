/** A column of a table: what its rows show, as text. Text stands left, numbers stand right. */
export type Column<Row> = { title: string; of: (row: Row) => string; align?: 'left' | 'right' }

/** Rows as a Markdown table, laid out as oxfmt lays out tables. */
export function markdownTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cells = [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ of }) => of(row)))]
  const widths = columns.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)))
  const isRight = (column: number) => columns[column]?.align !== 'left'
  const line = (parts: readonly string[]) => `| ${parts.join(' | ')} |`
  const padded = cells.map((row) =>
    line(
      row.map((cell, column) =>
        isRight(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      ),
    ),
  )
  const rule = line(widths.map((width, column) => (isRight(column) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))))
  return [padded[0], rule, ...padded.slice(1)].join('\n')
}
