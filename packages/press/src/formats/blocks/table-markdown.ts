import { markedTexts, type BlockOf } from '@broadsheet/model'
import { markedLine } from './marked-markdown.ts'
import { tableGrid, type TableCell } from './table-grid.ts'
import { tableHtml } from './table-html.ts'

/**
 * A table in GitHub's dialect, which needs a header row, so a table without one gets an empty one. One with cells that
 * span others is HTML, for the dialect has no form for them.
 */
export function tableMarkdown(table: BlockOf<'table'>): string {
  if ((table.spans ?? []).length > 0) return tableHtml(table).markup.replaceAll(/\s*\n\s*/gu, ' ')
  const { head, rows, ofFigures } = tableGrid(table)
  const rule = `| ${ofFigures.map((figures) => (figures ? '---:' : '---')).join(' | ')} |`
  const names = head === null ? `| ${ofFigures.map(() => '').join(' | ')} |` : rowMarkdown(head)
  const grid = [names, rule, ...rows.map(rowMarkdown)].join('\n')
  const [caption] = markedTexts(table)
  return caption ? `**${markedLine(caption)}**\n\n${grid}` : grid
}

function rowMarkdown(cells: readonly TableCell[]): string {
  return `| ${cells.map(cellMarkdown).join(' | ')} |`
}

/** A bar at the beginning is escaped as one already. */
function cellMarkdown(cell: TableCell): string {
  return markedLine(cell)
    .replace(/^\\\|/u, '|')
    .replaceAll('|', String.raw`\|`)
}
