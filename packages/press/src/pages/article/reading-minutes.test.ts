import { expect, it } from 'vitest'
import { readingMinutes } from './reading-minutes.ts'

it.each([
  [0, '', 1],
  [7, 'The strike is over.', 1],
  [714, 'The strike is over.', 3],
  [1500, '港口的渡輪今天中午啟航。', 3],
  [714, 'The ferry 渡輪 sails from the harbour at noon.', 3],
])('%i words that begin %j take %i min', (wordCount, lede, minutes) => {
  expect(readingMinutes({ wordCount, lede })).toBe(minutes)
})
