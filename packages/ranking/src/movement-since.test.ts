import { expect, it } from 'vitest'
import { movementSince } from './movement-since.ts'

const earlier = [
  { slug: 'bell', moved: 2 },
  { slug: 'mole', moved: -1 },
  { slug: 'seal', moved: null },
]

it.each([
  ['gained and lost places', ['seal', 'bell', 'mole'], [2, -1, -1]],
  ['is new', ['bell', 'boat', 'mole'], [0, null, -1]],
  ['is as it was', ['bell', 'mole', 'seal'], [2, -1, null]],
])('the movement of a list whose articles have %s', (_what, slugs, moved) => {
  expect(movementSince(slugs, earlier)).toEqual(moved)
})

it('nothing has moved in the first list', () => {
  expect(movementSince(['bell', 'mole'], undefined)).toEqual([0, 0])
})
