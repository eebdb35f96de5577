import type { Block } from '@broadsheet/model'
import { expect, test } from 'vitest'
import { image, paragraph, read } from '../../../testing/read-blocks.ts'

test.each<[string, string, Block[]]>([
  ['a list', '<ul><li>One</li> <li><p>Two</p></li></ul>', [{ type: 'list', ordered: false, items: ['One', 'Two'] }]],
  ['a menu', '<menu><li>One</li><li>Two</li></menu>', [{ type: 'list', ordered: false, items: ['One', 'Two'] }]],
  ['an image that a script loads by a name of its own', '<img src="data:," data-lazy="/a.jpg">', [image]],
  [
    'a list within a list',
    '<ol><li>One<ul><li>Inner</li></ul></li><li>Two</ol>',
    [
      {
        type: 'list',
        ordered: true,
        items: ['One', 'Inner', 'Two'],
        places: [
          { depth: 0, ordered: true },
          { depth: 1, ordered: false },
          { depth: 0, ordered: true },
        ],
      },
    ],
  ],
  [
    'a list beside its item, as old editors write it',
    '<ul><li>One</li><ol start="3"><li>Inner</ol></ul>',
    [
      {
        type: 'list',
        ordered: false,
        items: ['One', 'Inner'],
        places: [
          { depth: 0, ordered: false },
          { depth: 1, ordered: true, number: 3 },
        ],
      },
    ],
  ],
  [
    'a list in an item without words',
    '<ul><li><ul><li>A</li></ul></li></ul>',
    [{ type: 'list', ordered: false, items: ['A'] }],
  ],
  [
    'a numbered list from another number',
    '<ol start="4"><li>A<li>B</ol>',
    [{ type: 'list', ordered: true, start: 4, items: ['A', 'B'] }],
  ],
  [
    'a list whose numbers fall',
    '<ol reversed><li>A<li>B</ol>',
    [
      {
        type: 'list',
        ordered: true,
        start: 2,
        items: ['A', 'B'],
        places: [
          { depth: 0, ordered: true },
          { depth: 0, ordered: true, number: 1 },
        ],
      },
    ],
  ],
  [
    'an item with its own number',
    '<ol><li>A<li value="7">B<li>C</ol>',
    [
      {
        type: 'list',
        ordered: true,
        items: ['A', 'B', 'C'],
        places: [
          { depth: 0, ordered: true },
          { depth: 0, ordered: true, number: 7 },
          { depth: 0, ordered: true },
        ],
      },
    ],
  ],
  [
    'a list that places stories',
    '<ul><li><h3>One</h3><p>A</p></li></ul>',
    [{ type: 'heading', level: 3, text: 'One' }, paragraph('A')],
  ],
  ['a list of images', '<ul><li><img src="/a.jpg"></li><li>Quay</li></ul>', [image, paragraph('Quay')]],
  ['a list of nothing', '<ul><li> </li></ul>', []],
])('%s', (_, html, blocks) => {
  expect(read(html)).toEqual(blocks)
})

test('a list longer than a block allows becomes several', () => {
  const blocks = read(`<ul>${'<li>x'.repeat(1001)}</ul>`)
  expect(blocks.map((block) => block.type === 'list' && block.items.length)).toEqual([1000, 1])
})
