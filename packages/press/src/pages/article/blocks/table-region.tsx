import { markedTexts, type BlockOf, type Site } from '@broadsheet/model'
import { tableGrid } from '../../../formats/blocks/table-grid.ts'
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
              {head.map((name, column) =>
                name.text === '' ? (
                  <td />
                ) : (
                  <th scope="col" class={alignment(column)}>
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
              {row.map((cell, column) =>
                column === 0 && rowsAreNamed && cell.text !== '' ? (
                  <th scope="row">{showMarked(cell)}</th>
                ) : (
                  <td class={alignment(column)}>{showMarked(cell)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
