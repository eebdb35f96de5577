import { expect, test } from 'vitest'
import { readView } from './read-view.ts'

test.each([
  ['View', null, null],
  ['View:', null, null],
  ['View 1234', null, 1234],
  ['View(12)', null, 12],
  ['View (1,234)', null, 1234],
  ['View：12', null, 12],
  ['View（１２）', null, 12],
  ['1,234 View', null, 1234],
  ['Harbor Tidings Quantitative Center View', 'Harbor Tidings Quantitative Center', null],
  ['Tidings View 12', 'Tidings', 12],
  ['View Tidings', 'Tidings', null],
  ['View 12 Tidings', 'Tidings', 12],
  ['TidingsView', 'Tidings', null],
])('%j has the brand %j and %j views', (line, brand, views) => {
  expect(readView(line, 'View')).toEqual({ brand, views })
})

test.each([
  'Viewers say no',
  'View from the pier',
  'View 1.2K',
  'The View of it',
  'No such word',
  `${'x'.repeat(120)} View`,
])('%j is not a view line', (line) => {
  expect(readView(line, 'View')).toBeNull()
})
