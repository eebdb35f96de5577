import { expect, test } from 'vitest'
import { sourceKey, undatedKey } from './source-key.ts'

test('equal words at the same time have equal keys, whatever their case and quotes', () => {
  expect(sourceKey(1_744_484_183, 'Ferry ‘back’ — again')).toBe(sourceKey(1_744_484_183, 'FERRY back - again'))
  expect(sourceKey(1_744_484_183, 'Ferry back')).toBe('dump:2025-04-12T18:56:23Z:ferry-back')
})

test('long headlines that differ at their end have different short keys', () => {
  const long = 'harbor '.repeat(60)
  expect(sourceKey(0, `${long}one`)).not.toBe(sourceKey(0, `${long}two`))
  expect(sourceKey(0, '渡'.repeat(500)).length).toBeLessThanOrEqual(300)
})

test('an article without a date is named by its headline and its file, or its text if there is no file', () => {
  const key = undatedKey('Ferry ‘back’ — again', { file: 'bay/1.html', text: 'One.' })
  expect(key).toMatch(/^dump:undated:ferry-back-again:[\da-f]{8}$/u)
  expect(undatedKey('FERRY back - again', { file: 'bay/1.html', text: 'Another.' })).toBe(key)
  expect(undatedKey('Ferry back again', { file: 'bay/2.html', text: 'One.' })).not.toBe(key)
  const [one, other] = ['One.', 'Another.'].map((text) => undatedKey('Ferry', { file: null, text }))
  expect(one).not.toBe(other)
})

test('headlines without a letter have different keys', () => {
  expect(sourceKey(0, '!!!')).not.toBe(sourceKey(0, '???'))
})
