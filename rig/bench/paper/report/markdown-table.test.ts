import { expect, it } from 'vitest'
import { markdownTable } from './markdown-table.ts'

it('text stands left, numbers stand right, and every row is as wide as its widest cell', () => {
  const table = markdownTable<{ name: string; count: number }>(
    [
      { title: 'what', of: ({ name }) => name, align: 'left' },
      { title: 'n', of: ({ count }) => String(count) },
    ],
    [
      { name: 'article page', count: 5 },
      { name: 'vote', count: 1234 },
    ],
  )
  expect(table.split('\n')).toEqual([
    '| what         |    n |',
    '| ------------ | ---: |',
    '| article page |    5 |',
    '| vote         | 1234 |',
  ])
})
