import { expect, test } from 'vitest'
import { withOtherScheme } from './other-scheme.ts'

test.each([
  ['guid:http://quay.example/bell', 'guid:https://quay.example/bell'],
  ['url:https://quay.example/bell', 'url:http://quay.example/bell'],
  ['https://quay.example/?a=http://b', 'http://quay.example/?a=http://b'],
  ['guid:quay.example:4711', null],
  ['ninjs:urn:wire:1', null],
  ['dump:2026-11-20T08:15:00Z:late', null],
])('%s is %s', (name, other) => {
  expect(withOtherScheme(name)).toBe(other)
})
