import { draftLimits } from '@broadsheet/model'
import { expect, test } from 'vitest'
import { namedKey } from './named-key.ts'
import { sourceKey } from './source-key.ts'

test.each([
  ['https://quay.example/?p=1', 'guid:https://quay.example/?p=1'],
  ['tag:quay.example,2026:seal', 'guid:tag:quay.example,2026:seal'],
  ['4711', 'guid:quay.example:4711'],
])('the id %s is a key', (id, key) => {
  expect(namedKey('guid', id, 'quay.example')).toBe(key)
})

test('long ids that differ at their end have different keys within the limit', () => {
  const keys = ['a', 'b'].map((end) => namedKey('guid', 'x'.repeat(2_000) + end, null))
  expect(new Set(keys).size).toBe(2)
  for (const key of keys) expect(key.length).toBeLessThanOrEqual(draftLimits.sourceText)
})

test('an article without an id has its time and headline as its key', () => {
  expect(sourceKey(0, 'Ferry late', 'feed')).toBe('feed:1970-01-01T00:00:00Z:ferry-late')
})
