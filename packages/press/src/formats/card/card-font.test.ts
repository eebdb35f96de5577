import { expect, it } from 'vitest'
import { hasGlyph, textWidth } from './card-font.ts'

it('a text is as wide as its characters', () => {
  expect(textWidth('Ferry')).toBeCloseTo(textWidth('F') + textWidth('err') + textWidth('y'))
  expect(textWidth('W')).toBeGreaterThan(2 * textWidth('i'))
  expect(textWidth('')).toBe(0)
})

it.each(['Az09', 'ŁőŞđ', 'ẾộƯ', 'Αθώς', 'Ὁᾳῖ', 'Ђжыя', 'Қөү', '“–…”'])('the font has %s', (text) => {
  expect(Array.from(text).filter((character) => !hasGlyph(character))).toEqual([])
})

it.each(['港', 'ا', 'ก', 'א', '한', '🚢'])('the font lacks %s', (character) => {
  expect([hasGlyph(character), textWidth(character)]).toEqual([false, 0])
})
