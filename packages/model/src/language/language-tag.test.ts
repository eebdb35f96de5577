import { expect, it } from 'vitest'
import { isLanguageTag, settleLanguage } from './language-tag.ts'

it.each([
  ['en', true],
  ['pt-BR', true],
  ['zh-Hant-HK', true],
  ['AR-eg', true],
  ['', false],
  ['und', false],
  ['English', false],
  ['en_US', false],
  ['en-', false],
  ['x'.repeat(5_000), false],
])('%s is a language tag: %s', (tag, is) => {
  expect(isLanguageTag(tag)).toBe(is)
})

it.each([
  ['what a source names holds', 'nn', 'no', 'nn'],
  ['what a source names holds where the words say nothing', 'sw', null, 'sw'],
  ['else the words', null, 'ar', 'ar'],
  ['words of another script are right', 'en-US', 'ar', 'ar'],
  ['a region and a script are part of it', 'zh-Hans-SG', 'zh', 'zh-Hans-SG'],
  ['a script that it names holds', 'zh-Hant', 'zh', 'zh-Hant'],
  ['nothing is nothing', null, null, null],
])('%s', (_, named, detected, settled) => {
  expect(settleLanguage(named, detected)).toBe(settled)
})
