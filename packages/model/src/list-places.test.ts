import * as v from 'valibot'
import { expect, it } from 'vitest'
import { blockSchema } from './block-schema.ts'
import type { BlockOf, ListPlace } from './block.ts'
import { listTree } from './list-places.ts'

const at = (depth: number, ordered = false, number?: number): ListPlace => ({
  depth,
  ordered,
  ...(number === undefined ? {} : { number }),
})
const list = (ordered: boolean, items: string[], places?: ListPlace[]): BlockOf<'list'> => ({
  type: 'list',
  ordered,
  items,
  ...(places === undefined ? {} : { places }),
})

it('the items of a list are a tree', () => {
  const places = [at(0), at(1, true, 3), at(2), at(1, true), at(1), at(0)]
  expect(listTree(list(false, ['a', 'b', 'c', 'd', 'e', 'f'], places))).toEqual({
    ordered: false,
    items: [
      {
        at: 0,
        lists: [
          {
            ordered: true,
            items: [
              { at: 1, number: 3, lists: [{ ordered: false, items: [{ at: 2, lists: [] }] }] },
              { at: 3, lists: [] },
            ],
          },
          { ordered: false, items: [{ at: 4, lists: [] }] },
        ],
      },
      { at: 5, lists: [] },
    ],
  })
})

it('a list begins with its own number', () => {
  expect(listTree({ ...list(true, ['a']), start: 7 }).items).toEqual([{ at: 0, number: 7, lists: [] }])
})

it.each<[why: string, BlockOf<'list'>, isValid: boolean]>([
  ['has a place for each item', list(false, ['a', 'b'], [at(0), at(1)]), true],
  ['has a place too few', list(false, ['a', 'b'], [at(0)]), false],
  ['begins below itself', list(false, ['a'], [at(1)]), false],
  ['goes down two levels at once', list(false, ['a', 'b'], [at(0), at(2)]), false],
  ['is numbered, and its items are not', list(true, ['a'], [at(0)]), false],
  ['has a number in a list without', list(false, ['a', 'b'], [at(0), at(0, false, 2)]), false],
])('a list that %s', (_, block, isValid) => {
  expect(v.is(blockSchema, block)).toBe(isValid)
})
