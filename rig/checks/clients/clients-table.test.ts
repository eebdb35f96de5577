import { expect, it } from 'vitest'
import { compareRows, readClientsTable, writeRow } from './clients-table.ts'

const page = `# Clients

| client | feed |
| ------ | ---- |
| other  | RSS  |

| client   | version | feed | title      | body      | image | date       | asks again | after a move |
| -------- | ------- | ---- | ---------- | --------- | ----- | ---------- | ---------- | ------------ |
| newsboat | 2.21    | RSS  | as written | the story | none  | as written | 304        | the same     |
| sfeed    | 1.7     | Atom | as written | nothing   | none  | none       | –          | the same     |

More.`
const sfeed = {
  client: 'sfeed',
  version: '1.7',
  feed: 'Atom',
  seen: ['as written', 'nothing', 'none', 'none', '–', 'the same'],
}

it('reads the rows of the table of clients', () => {
  expect(readClientsTable(page)).toEqual([expect.objectContaining({ client: 'newsboat', feed: 'RSS' }), sfeed])
})

it('finds no rows in a page without the table', () => {
  expect(readClientsTable('# Clients\n\n| client | feed |\n')).toEqual([])
})

it('finds no difference where all is as in the table, whatever the version', () => {
  expect(compareRows({ ...sfeed, version: '2.0' }, readClientsTable(page))).toEqual([])
})

it('names each column that differs', () => {
  const seen = ['as written', 'the story', 'none', 'none', '–', 'a second article']
  expect(compareRows({ ...sfeed, seen }, readClientsTable(page))).toEqual([
    'sfeed, Atom: body is “the story”, docs/clients.md says “nothing”',
    'sfeed, Atom: after a move is “a second article”, docs/clients.md says “the same”',
  ])
})

it('gives the row to add for a feed that is not in the table', () => {
  expect(compareRows({ ...sfeed, feed: 'RSS' }, [sfeed])).toEqual([
    `sfeed, RSS: not in the table of docs/clients.md; add ${writeRow({ ...sfeed, feed: 'RSS' })}`,
  ])
})
