import { expect, test } from 'vitest'
import { sourceKey } from './source-key.ts'

test('equal words at the same time have equal keys, whatever their case and quotes', () => {
  expect(sourceKey(1_744_484_183, 'Ferry ‘back’ — again')).toBe(sourceKey(1_744_484_183, 'FERRY back - again'))
  expect(sourceKey(1_744_484_183, 'Ferry back')).toBe('dump:2025-04-12T18:56:23Z:ferry-back')
})

test('long headlines that differ at their end have different short keys', () => {
  const long = 'harbor '.repeat(60)
  expect(sourceKey(0, `${long}one`)).not.toBe(sourceKey(0, `${long}two`))
  expect(sourceKey(0, '渡'.repeat(500)).length).toBeLessThanOrEqual(300)
})

test('headlines without a letter have different keys', () => {
  expect(sourceKey(0, '!!!')).not.toBe(sourceKey(0, '???'))
})
