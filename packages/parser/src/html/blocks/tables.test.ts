import type { Block } from '@broadsheet/model'
import { expect, test } from 'vitest'
import { paragraph, read } from '../../../testing/read-blocks.ts'

test.each<[string, string, Block[]]>([
  [
    'a table',
    '<table><caption>Tides</caption><tr><th>Day<th>Hour</tr><tr><td>Monday<td>6</tr><tr><td colspan=2>None</tr></table>',
    [
      {
        type: 'table',
        caption: 'Tides',
        head: ['Day', 'Hour'],
        rows: [
          ['Monday', '6'],
          ['None', ''],
        ],
        spans: [{ row: 2, column: 0, rows: 1, columns: 2 }],
      },
    ],
  ],
  [
    'cells that reach down push those of the next rows aside',
    '<table><tr><td rowspan=2>Gulls<td>Mon<td>3<tr><td>Tue<td>5<tr><td>Terns<td rowspan=0>Wed<td>1<tr><td>Auks<td>2</table>',
    [
      {
        type: 'table',
        caption: null,
        head: null,
        rows: [
          ['Gulls', 'Mon', '3'],
          ['', 'Tue', '5'],
          ['Terns', 'Wed', '1'],
          ['Auks', '', '2'],
        ],
        spans: [
          { row: 0, column: 0, rows: 2, columns: 1 },
          { row: 2, column: 1, rows: 2, columns: 1 },
        ],
      },
    ],
  ],
  [
    'a cell that spans columns gives way to one that reaches down',
    '<table><tr><td>A<td rowspan=2>B<tr><td colspan=2>C<td>D</table>',
    [
      {
        type: 'table',
        caption: null,
        head: null,
        rows: [
          ['A', 'B'],
          ['C', '', 'D'],
        ],
        spans: [{ row: 0, column: 1, rows: 2, columns: 1 }],
      },
    ],
  ],
  [
    'a table whose rows are named',
    '<table><tr><th>Monday</th><td>6</td></tr><tr><th>Sunday</th><td>7</td></tr></table>',
    [
      {
        type: 'table',
        caption: null,
        head: null,
        rows: [
          ['Monday', '6'],
          ['Sunday', '7'],
        ],
      },
    ],
  ],
  [
    'a table that places text',
    '<table><tr><td><p>A</p><p>B</p></td><td>C</td></tr><tr><td>D</td></tr></table>',
    ['A', 'B', 'C', 'D'].map(paragraph),
  ],
  ['a table of one row', '<table><tr><td>A</td><td>B</td></tr></table>', ['A', 'B'].map(paragraph)],
  [
    'a table that only places text',
    '<table role="presentation"><tr><td>A<td>B</tr><tr><td>C<td>D</tr></table>',
    ['A', 'B', 'C', 'D'].map(paragraph),
  ],
  ['text between rows', '<table><tr><td>A</td></tr><div>B</div></table>', ['A', 'B'].map(paragraph)],
])('%s', (_, html, blocks) => {
  expect(read(html)).toEqual(blocks)
})
