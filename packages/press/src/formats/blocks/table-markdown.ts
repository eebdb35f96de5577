import { markedTexts, type BlockOf } from '@broadsheet/model'
import { markedLine } from './marked-markdown.ts'
import { tableGrid, type TableCell } from './table-grid.ts'
import { tableHtml } from './table-html.ts'

/**
 * A table in GitHub's dialect. The dialect needs a header row, so a table without one gets an empty row. It has no form
 * for cells that span others, so a table with such cells is HTML.
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

/** Every bar is escaped once; `markedLine` has already escaped one at the beginning. */
function cellMarkdown(cell: TableCell): string {
  return markedLine(cell)
    .replace(/^\\\|/u, '|')
    .replaceAll('|', String.raw`\|`)
}
