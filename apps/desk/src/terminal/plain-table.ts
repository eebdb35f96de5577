import Table, { type TableConstructorOptions } from 'cli-table3'

type Align = 'left' | 'right'

/** What a table holds. */
type PlainTable = {
  /** Headings; the last column takes what room is left. */
  head: string[]
  rows: string[][]
  /** Of each column. */
  aligns: Align[]
  /** Columns of a terminal to keep within; without it nothing is cut. */
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

const leastLast = 12

/** A table without lines. Its last column is cut with "…" where it would not fit a terminal. */
export function plainTable(table: PlainTable): string {
  const { head, width } = table
  const lastWidth = width === undefined ? null : Math.max(leastLast, width - widthBeforeLast(table))
  const colWidths = head.map((_, column) => (column === head.length - 1 ? lastWidth : null))
  return trimLines(drawTable(table, { chars: noLines, colWidths }))
}

/** How wide everything before the last column is, the space behind it included: the table's own ruler says so. */
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

// What is padded on the right would wrap in a narrow window, and is a nuisance in a file.
function trimLines(text: string): string {
  return text.replace(/[ \t]+$/gmu, '')
}
