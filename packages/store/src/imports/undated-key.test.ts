import { expect, test } from 'vitest'
import { datedPattern, undatedPrefix } from './undated-key.ts'

test('an article without an address had a key without a time before it had a date', () => {
  expect(undatedPrefix('dump:2026-11-20T08:15:00Z:late-ferry')).toBe('dump:undated:late-ferry:')
  expect(datedPattern('dump:undated:late-ferry:1a2b3c4d')).toBe('dump:____-__-__T__:__:__Z:late-ferry')
})

test('no character of a name stands for others', () => {
  expect(datedPattern('dump:undated:late%_ferry:1a2b3c4d')).toBe('dump:____-__-__T__:__:__Z:late__ferry')
})

test.each(['https://quay.example/late-ferry', 'desk:41', 'guid:quay.example:2026-11-20T08:15:00Z:ferry'])(
  'the key %s says nothing about a date',
  (key) => {
    expect([undatedPrefix(key), datedPattern(key)]).toEqual([null, null])
  },
)
