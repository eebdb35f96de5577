import { markedTexts, type BlockOf, type Site } from '@broadsheet/model'
import { tableGrid, type TableCell } from '../../../formats/blocks/table-grid.ts'
import { wordsFor } from '../../../words/words-for.ts'
import { showMarked } from './show-marked.tsx'

/** A table in a region that scrolls, by touch or keyboard, if the table is wider than the text. */
export function TableRegion({ site, table }: { site: Site; table: BlockOf<'table'> }) {
  const { head, rows, rowsAreNamed, ofFigures } = tableGrid(table)
  const [caption] = markedTexts(table)
  const alignment = (column: number) => (ofFigures[column] === true ? 'n' : undefined)
  return (
    <div class="table" role="region" aria-label={table.caption ?? wordsFor(site.locale).table} tabindex={0}>
      <table>
        {caption && (
          <caption>
            <span>{showMarked(caption)}</span>
          </caption>
        )}
        {head !== null && (
          <thead>
            <tr>
              {head.map((name) =>
                name.text === '' ? (
                  <td {...spanOf(name)} />
                ) : (
                  <th scope={name.columns > 1 ? 'colgroup' : 'col'} class={alignment(name.column)} {...spanOf(name)}>
                    {showMarked(name)}
                  </th>
                ),
              )}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell) =>
                cell.column === 0 && rowsAreNamed && cell.text !== '' ? (
                  <th scope="row" {...spanOf(cell)}>
                    {showMarked(cell)}
                  </th>
                ) : (
                  <td class={alignment(cell.column)} {...spanOf(cell)}>
                    {showMarked(cell)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function spanOf({ rows, columns }: TableCell) {
  return { rowspan: rows > 1 ? rows : undefined, colspan: columns > 1 ? columns : undefined }
}
