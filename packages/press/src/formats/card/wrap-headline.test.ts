import { describe, expect, it } from 'vitest'
import { textWidth } from './text-width.ts'
import { wrapHeadline } from './wrap-headline.ts'

const limits = { maxEms: 10, maxLines: 4 }

describe('a headline', () => {
  it('that is short stays on one line', () => {
    expect(wrapHeadline('Ferry late', limits)).toEqual(['Ferry late'])
  })

  it('breaks between words', () => {
    expect(wrapHeadline('The harbour bell is back in its tower', limits)).toEqual([
      'The harbour bell is',
      'back in its tower',
    ])
  })

  it('in Chinese breaks between characters, never before a full stop', () => {
    expect(wrapHeadline('港口的钟声在三十年后。终于又一次响起', limits)).toEqual([
      '港口的钟声在三十年',
      '后。终于又一次响起',
    ])
  })

  it('that is too long ends with an ellipsis', () => {
    const lines = wrapHeadline('harbour, '.repeat(50), limits)
    expect(lines).toHaveLength(4)
    expect(lines[3]).toMatch(/harbour…$/)
  })

  it.each(['w'.repeat(500), '渡'.repeat(300), 'a '.repeat(300), '😀'.repeat(90), '', ' '])(
    'of any kind fits: %#',
    (headline) => {
      const lines = wrapHeadline(headline, limits)
      expect(lines.length).toBeLessThanOrEqual(4)
      expect(Math.max(0, ...lines.map(textWidth))).toBeLessThanOrEqual(10)
    },
  )
})
