import fc from 'fast-check'
import { expect, it } from 'vitest'
import { haveCommonBytes, subtractRanges } from './byte-ranges.ts'

const ranges = fc.array(
  fc.tuple(fc.nat(40), fc.nat(9)).map(([from, length]) => ({ from, to: from + length })),
  { maxLength: 8 },
)
const bytesOf = (list: readonly { from: number; to: number }[]) =>
  new Set(list.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)))

it('what is left is each byte of the ranges that is in none of the others', () => {
  fc.assert(
    fc.property(ranges, ranges, (list, others) => {
      expect(bytesOf(subtractRanges(list, others))).toEqual(bytesOf(list).difference(bytesOf(others)))
      expect(haveCommonBytes(list, others)).toBe(bytesOf(list).intersection(bytesOf(others)).size > 0)
    }),
  )
})
