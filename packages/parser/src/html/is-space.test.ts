import { expect, test } from 'vitest'
import { isSpace } from './is-space.ts'

test('white space is what patterns say it is', () => {
  const codes = Array.from({ length: 0x1_0000 }, (_, code) => code)
  expect(codes.filter(isSpace)).toEqual(codes.filter((code) => /\s/u.test(String.fromCharCode(code))))
})
