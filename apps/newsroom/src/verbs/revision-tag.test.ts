import { expect, it } from 'vitest'
import { readIfMatch, revisionTag } from './revision-tag.ts'

it('a tag that was given is read back', () => {
  expect(readIfMatch(revisionTag({ id: 12, revision: 3 }))).toEqual([{ id: 12, revision: 3 }])
})

it.each([
  ['*', null],
  ['W/"12-3"', [{ id: 12, revision: 3 }]],
  [
    '"1-2", "12-3"',
    [
      { id: 1, revision: 2 },
      { id: 12, revision: 3 },
    ],
  ],
  ['12-3', []],
  ['"something else"', []],
  ['', []],
] as const)('If-Match: %s', (header, seen) => {
  expect(readIfMatch(header)).toEqual(seen)
})
