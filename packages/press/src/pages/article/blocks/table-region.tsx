import type { BlockOf, Site } from '@broadsheet/model'
import { tableGrid } from '../../../formats/blocks/table-grid.ts'
import { wordsFor } from '../../../words/words-for.ts'

/** A table in a region that scrolls, by touch or keyboard, if the table is wider than the text. */
export function TableRegion({ site, table }: { site: Site; table: BlockOf<'table'> }) {
  const { head, rows, rowsAreNamed, ofFigures } = tableGrid(table)
  const alignment = (column: number) => (ofFigures[column] === true ? 'n' : undefined)
  return (
    <div class="table" role="region" aria-label={table.caption ?? wordsFor(site.locale).table} tabindex={0}>
      <table>
        {table.caption !== null && (
          <caption>
            <span>{table.caption}</span>
          </caption>
        )}
        {head !== null && (
          <thead>
            <tr>
              {head.map((name, column) =>
                name === '' ? (
                  <td />
                ) : (
                  <th scope="col" class={alignment(column)}>
                    {name}
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
                column === 0 && rowsAreNamed && cell !== '' ? (
                  <th scope="row">{cell}</th>
                ) : (
                  <td class={alignment(column)}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
