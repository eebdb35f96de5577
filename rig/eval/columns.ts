import type { Estimate } from './bootstrap.ts'

/** Rows under their heads, the first column to the left, all others to the right. */
export function columns(heads: readonly string[], rows: readonly string[][]): string {
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => (row[column] ?? '').length)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd()
  return `${[heads, widths.map((width) => '─'.repeat(width)), ...rows].map(line).join('\n')}\n`
}

/** `.412 [.390, .433]`: a mean with its interval. */
export function estimateText({ mean, low, high }: Estimate): string {
  return `${decimal(mean)} [${decimal(low)}, ${decimal(high)}]`
}

function decimal(value: number): string {
  return value.toFixed(3).replace(/^(-?)0\./, '$1.')
}
