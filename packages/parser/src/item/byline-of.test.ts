import { expect, test } from 'vitest'
import { authorName, bylineOf } from './byline-of.ts'

test.each([
  [['Nell Harrow'], 'By Nell Harrow', ['Nell Harrow']],
  [['Nell Harrow', 'Tobin Sleet', 'Ada Quill'], 'By Nell Harrow, Tobin Sleet and Ada Quill', null],
  [['by ada quill'], 'By ada quill', ['ada quill']],
  [
    ['Von Nell Harrow', 'Posted', 'Erstellt von Tobin Sleet'],
    'By Nell Harrow and Tobin Sleet',
    ['Nell Harrow', 'Tobin Sleet'],
  ],
])('the names %j give a line', (names, text, expected) => {
  expect(bylineOf(names)).toEqual({ text, names: expected ?? names, agency: null })
})

test('a whole byline as the only name has its agency', () => {
  const text = 'By Nell Harrow, Coastwire'
  expect(bylineOf([text])).toEqual({ text, names: ['Nell Harrow'], agency: 'Coastwire' })
})

test.each([
  ['Nell Harrow, Tobin Sleet and Ada Quill', ['Nell Harrow', 'Tobin Sleet', 'Ada Quill'], null],
  ['Nell Harrow & Tobin Sleet', ['Nell Harrow', 'Tobin Sleet'], null],
  ['Nell Harrow | Coastwire', ['Nell Harrow'], 'Coastwire'],
  ['Harrow, Nell', ['Harrow, Nell'], null],
  ['Fish and Chips', ['Fish and Chips'], null],
  ['Nell Harrow, Jr.', ['Nell Harrow, Jr.'], null],
])('the one author %j is %j of %s', (author, names, agency) => {
  expect(bylineOf([author])).toEqual({ text: `By ${author}`, names, agency })
})

test('no names give no byline', () => {
  expect(bylineOf([])).toBeNull()
  expect(bylineOf(['By'])).toBeNull()
  expect(bylineOf(['By', 'Nell Harrow'])?.names).toEqual(['Nell Harrow'])
})

test.each([
  ['nell@coast.example (Nell Harrow)', 'Nell Harrow'],
  ['Nell Harrow <nell@coast.example>', 'Nell Harrow'],
  ['Nell Harrow', 'Nell Harrow'],
  ['nell@coast.example', null],
  ['', null],
])('the name in %j is %j', (written, name) => {
  expect(authorName(written)).toBe(name)
})
