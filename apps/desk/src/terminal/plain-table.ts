import Table, { type TableConstructorOptions } from 'cli-table3'

type Align = 'left' | 'right'

type PlainTable = {
  /** Headings. The last column takes the remaining width. */
  head: string[]
  rows: string[][]
  /** One for each column. */
  aligns: Align[]
  /** The terminal's width in columns; without it nothing is cut. */
  width?: number | undefined
}

const gap = '  '

const noLines = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: gap,
} as const

const minLastWidth = 12

/** A table without lines. Its last column is cut with "…" to fit the terminal. */
export function plainTable(table: PlainTable): string {
  const { head, width } = table
  const lastWidth = width === undefined ? null : Math.max(minLastWidth, width - widthBeforeLast(table))
  const colWidths = head.map((_, column) => (column === head.length - 1 ? lastWidth : null))
  return trimLines(drawTable(table, { chars: noLines, colWidths }))
}

/** The width of all columns but the last, with the gap after them, measured on a ruler that the table draws. */
function widthBeforeLast({ head, rows, aligns }: PlainTable): number {
  const before = <Cell>(row: Cell[]): Cell[] => row.slice(0, -1)
  const [ruler = ''] = drawTable(
    { head: before(head), rows: rows.map(before), aligns: before(aligns) },
    { chars: { ...noLines, top: '-', 'top-mid': '-'.repeat(gap.length) } },
  ).split('\n')
  return ruler.length + gap.length
}

function drawTable({ head, rows, aligns }: PlainTable, options: TableConstructorOptions): string {
  const style = { head: [], border: [], 'padding-left': 0, 'padding-right': 0 }
  const table = new Table({ head, colAligns: aligns, style, ...options })
  table.push(...rows)
  return table.toString()
}

// Padding on the right would wrap in a narrow window, and is useless in a file.
function trimLines(text: string): string {
  return text.replace(/[ \t]+$/gmu, '')
}
