import { expect, it } from 'vitest'
import { jsonBatches, maxValueBytes } from './json-batches.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text).length

it('no rows are one empty array', () => {
  expect(jsonBatches([])).toEqual(['[]'])
})

it('rows that fit together are one array', () => {
  expect(jsonBatches([{ a: 1 }, 'é'])).toEqual(['[{"a":1},"é"]'])
})

it.each([
  ['half of the largest', (maxValueBytes - 2) / 2 - 1, 1],
  ['a byte more', (maxValueBytes - 2) / 2, 2],
])('two rows of %s of %i bytes are %i arrays', (_, size, arrays) => {
  const row = 'x'.repeat(size - 2)
  const batches = jsonBatches([row, row])
  expect(batches).toHaveLength(arrays)
  expect(Math.max(...batches.map(bytesOf))).toBeLessThanOrEqual(maxValueBytes)
})

it('bytes count, not characters, and every row comes once in its order', () => {
  const rows = Array.from({ length: 40 }, (_, at) => ({ at, text: '"水'.repeat(30_000) }))
  const batches = jsonBatches(rows)
  expect(batches.length).toBeGreaterThan(1)
  expect(batches.flatMap((batch) => JSON.parse(batch))).toEqual(rows)
  expect(Math.max(...batches.map(bytesOf))).toBeLessThanOrEqual(maxValueBytes)
})

it('a row that is too large throws and is named', () => {
  expect(() => jsonBatches(['x'.repeat(maxValueBytes)])).toThrow('A row of 1900003 bytes')
})
