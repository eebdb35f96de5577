import { describe, expect, it } from 'vitest'
import { relatedWords } from './related-words.ts'
import { scoreRelated } from './score-related.ts'

const evidence = { lexical: 8, sameSection: false, daysApart: 0, captured: false }

describe('the score of two articles', () => {
  it('is zero when they only share everyday words', () => {
    expect(scoreRelated({ ...evidence, lexical: 0.5 })).toBe(0)
  })

  it.each([
    ['more words in common', { lexical: 9 }],
    ['the same section', { sameSection: true }],
    ['a captured list that names one', { captured: true }],
  ])('is higher for %s', (_why, change) => {
    expect(scoreRelated({ ...evidence, ...change })).toBeGreaterThan(scoreRelated(evidence))
  })

  it('is lower the further apart they were published, before or after', () => {
    const far = scoreRelated({ ...evidence, daysApart: 10 })
    expect(far).toBeLessThan(scoreRelated(evidence))
    expect(scoreRelated({ ...evidence, daysApart: -10 })).toBe(far)
  })
})

describe('the words of an article', () => {
  it('are its headline’s and its lede’s, once each, without everyday ones', () => {
    const words = relatedWords({
      headline: 'Ferry bell: who took it?',
      lede: 'The bell of the ferry was found in a foundry.',
    })
    expect(words).toEqual(['ferry', 'bell', 'took', 'found', 'foundry'])
  })

  it('are pairs of signs where no spaces stand', () => {
    expect(relatedWords({ headline: '台风逼近 Selhythe', lede: '渡轮停' })).toEqual([
      'selhythe',
      '台风',
      '风逼',
      '逼近',
      '渡轮',
      '轮停',
    ])
  })

  it('are at most sixteen', () => {
    const lede = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ')
    expect(relatedWords({ headline: '', lede })).toHaveLength(16)
  })
})
