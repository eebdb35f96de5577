import { describe, expect, it } from 'vitest'
import { textWidth } from './card-font.ts'
import { balanceText, wrapText } from './wrap-text.ts'

const limits = { maxEms: 10, maxLines: 4 }

describe('a text', () => {
  it('that is short stays on one line', () => {
    expect(wrapText('Ferry late', limits)).toEqual(['Ferry late'])
  })

  it('breaks between words', () => {
    expect(wrapText('The harbour bell is back in its tower', limits)).toEqual([
      'The harbour bell is',
      'back in its tower',
    ])
  })

  it('breaks after a hyphen in a word, never before a number', () => {
    expect(wrapText('The harbour-master-general', { maxEms: 7, maxLines: 4 })).toEqual([
      'The harbour-',
      'master-',
      'general',
    ])
    expect(wrapText('Colder than -5', { maxEms: 6, maxLines: 4 })).toEqual(['Colder than', '-5'])
  })

  it('that is too long ends with an ellipsis', () => {
    const lines = wrapText('harbour, '.repeat(50), limits)
    expect(lines).toHaveLength(4)
    expect(lines[3]).toMatch(/harbour…$/)
  })

  it('with a word wider than a line has it cut with a hyphen', () => {
    const lines = wrapText('harbourmasterharbourmaster', limits)
    expect(lines.join('')).toBe('harbourmasterhar-bourmaster')
  })

  it.each(['w'.repeat(500), 'Щ'.repeat(300), 'a '.repeat(300), 'a-'.repeat(300), '', ' '])(
    'of any kind fits: %#',
    (text) => {
      const lines = wrapText(text, limits)
      expect(lines.length).toBeLessThanOrEqual(4)
      expect(Math.max(0, ...lines.map(textWidth))).toBeLessThanOrEqual(10)
    },
  )
})

it('balanced lines are as few, and of about the same width', () => {
  const headline = 'The harbour bell is back in its tower at last'
  const lines = balanceText(headline, 12)
  expect(lines).toHaveLength(wrapText(headline, { maxEms: 12, maxLines: 9 }).length)
  expect(lines.join(' ')).toBe(headline)
  const widths = lines.map(textWidth)
  expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.75)
})
