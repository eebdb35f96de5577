import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRelated, scoreRelated } from './score-related.ts'

const evidence = { match: 0.5, likeness: 0.5, sameSection: false, hoursApart: 0, captured: false }

describe('the score of two articles', () => {
  it.each([
    ['more words in common', { match: 0.6 }],
    ['a headline more alike', { likeness: 0.6 }],
    ['the same section', { sameSection: true }],
    ['a captured list that names one', { captured: true }],
  ])('is higher for %s', (_why, change) => {
    expect(scoreRelated({ ...evidence, ...change })).toBeGreaterThan(scoreRelated(evidence))
  })

  it('never rises with the time between them, before or after', () => {
    const hours = fc.double({ min: 0, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(hours, hours, (near, more) => {
        const far = scoreRelated({ ...evidence, hoursApart: near + more })
        expect(far).toBeLessThanOrEqual(scoreRelated({ ...evidence, hoursApart: near }))
        expect(scoreRelated({ ...evidence, hoursApart: -near - more })).toBe(far)
      }),
    )
  })

  it('is higher for the same story of yesterday than for the same subject of last year', () => {
    const story = scoreRelated({ ...evidence, hoursApart: 24 })
    const subject = scoreRelated({ ...evidence, match: 0.7, likeness: 0.7, hoursApart: 24 * 365 })
    expect(story).toBeGreaterThan(subject)
  })
})

describe('two articles', () => {
  const found = { match: 0.1, likeness: 0.2, captured: false, spread: 0 }

  it.each([
    ['words in common', {}, ['en', 'en'], true],
    ['words that every article holds', { match: 0.01, likeness: 0.9 }, ['en', 'en'], false],
    ['neighbours in common', { match: 0, likeness: 0, spread: 0.3 }, ['en', 'en'], true],
    ['hardly anything in common', { likeness: 0.05 }, ['en', 'en'], false],
    ['everything in common but the language', { match: 1, likeness: 1, captured: true }, ['en', 'de'], false],
    ['a few words in common, one language not known', {}, ['en', null], false],
    ['many words in common, one language not known', { match: 0.6, likeness: 0.6 }, [null, 'en'], true],
    ['a captured list, one language not known', { match: 0, likeness: 0, captured: true }, [null, 'en'], true],
  ] as const)('with %s', (_what, change, [one, other], expected) => {
    expect(isRelated({ ...found, ...change }, [one, other])).toBe(expected)
  })
})
