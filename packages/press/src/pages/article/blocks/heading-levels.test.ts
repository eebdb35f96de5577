import type { Block } from '@broadsheet/model'
import { expect, it } from 'vitest'
import { headingLevels } from './heading-levels.ts'

it.each([
  [
    [2, 3, 4],
    [2, 3, 4],
  ],
  [
    [3, 4, 3],
    [2, 3, 2],
  ],
  [
    [2, 4, 4, 2],
    [2, 3, 3, 2],
  ],
  [[4], [2]],
] as const)('headings of levels %j are shown at %j', (levels, shown) => {
  const body = levels.map((level): Block => ({ type: 'heading', level, text: 'Then' }))
  const map = headingLevels(body)
  expect(levels.map((level) => map.get(level))).toEqual(shown)
})
