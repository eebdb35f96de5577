import { markedTexts, type BlockOf } from '@broadsheet/model'
import { xml, type Xml } from '../xml.ts'
import { markedHtml } from './marked-html.ts'
import { tableGrid, type TableCell } from './table-grid.ts'

/** A table as HTML without styles. */
export function tableHtml(table: BlockOf<'table'>): Xml {
  const { head, rows, rowsAreNamed } = tableGrid(table)
  const [caption] = markedTexts(table)
  const rowHtml = (row: readonly TableCell[]) =>
    xml`<tr>${row.map((cell) => (rowsAreNamed && cell.column === 0 && cell.text !== '' ? xml`<th scope="row"${spanHtml(cell)}>${markedHtml(cell)}</th>` : xml`<td${spanHtml(cell)}>${markedHtml(cell)}</td>`))}</tr>`
  return xml`<table>${[
    caption ? xml`<caption>${markedHtml(caption)}</caption>` : null,
    head && xml`<thead><tr>${head.map(headHtml)}</tr></thead>`,
    xml`<tbody>${rows.map(rowHtml)}</tbody>`,
  ]}</table>`
}

function headHtml(cell: TableCell): Xml {
  if (cell.text === '') return xml`<td${spanHtml(cell)}></td>`
  return xml`<th scope="${cell.columns > 1 ? 'colgroup' : 'col'}"${spanHtml(cell)}>${markedHtml(cell)}</th>`
}

function spanHtml({ rows, columns }: TableCell): Xml {
  return xml`${[rows > 1 ? xml` rowspan="${rows}"` : null, columns > 1 ? xml` colspan="${columns}"` : null]}`
}
