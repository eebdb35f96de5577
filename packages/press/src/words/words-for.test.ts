import { describe, expect, it } from 'vitest'
import { wordsFor } from './words-for.ts'

describe('wordsFor', () => {
  it.each(['en', 'en-GB', 'EN-us'])('returns English for %s', (locale) => {
    expect(wordsFor(locale).home).toBe('Home')
  })

  it.each(['zh', 'zh-CN', 'zh-Hans-SG'])('returns Chinese for %s', (locale) => {
    expect(wordsFor(locale).home).toBe('首页')
  })

  it('falls back to English for a language without a table', () => {
    expect(wordsFor('tlh')).toBe(wordsFor('en'))
  })

  it.each([
    [0, '0 views'],
    [1, '1 view'],
    [1234, '1,234 views'],
  ])('counts %i as "%s"', (count, expected) => {
    expect(wordsFor('en').views(count, count.toLocaleString('en'))).toBe(expected)
  })
})
