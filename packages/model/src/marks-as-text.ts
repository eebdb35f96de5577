import type { MarkedText } from './marks.ts'
import { nestMarks, type MarkedPart } from './nest-marks.ts'

const raised: Readonly<Record<string, string>> = {
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '=': '⁼',
  '(': '⁽',
  ')': '⁾',
  n: 'ⁿ',
  i: 'ⁱ',
}
const lowered: Readonly<Record<string, string>> = { '+': '₊', '-': '₋', '−': '₋', '=': '₌', '(': '₍', ')': '₎' }
const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const loweredDigits = '₀₁₂₃₄₅₆₇₈₉'

const changing: ReadonlySet<string> = new Set(['superscript', 'subscript', 'deleted', 'footnote'])

/**
 * A marked text in plain characters, with its meaning: `10⁶`, `H₂O`; without what was struck out, which is no longer
 * there.
 */
export function marksAsText({ text, marks }: MarkedText): string {
  if (!marks.some(({ type }) => changing.has(type))) return text
  // What stood around deleted words has two spaces between.
  return nestMarks(text, marks).map(asText).join('').replace(/ {2,}/g, ' ').trim()
}

function asText(part: MarkedPart): string {
  if (typeof part === 'string') return part
  const words = part.parts.map(asText).join('')
  switch (part.mark.type) {
    case 'deleted':
      return ''
    case 'superscript':
    case 'footnote':
      return inFigures(words, raised, raisedDigits)
    case 'subscript':
      return inFigures(words, lowered, loweredDigits)
    case 'link':
    case 'strong':
    case 'emphasis':
    case 'code':
    case 'inserted':
    case 'highlight':
    case 'ruby':
    case 'language':
      return words
  }
}

/** Words such as the `st` of `1st` have no such characters, and mean the same without. */
function inFigures(words: string, others: Readonly<Record<string, string>>, digits: string): string {
  const characters = Array.from(words, (character) => others[character] ?? digits[Number.parseInt(character, 10)])
  return characters.every((character) => character !== undefined) ? characters.join('') : words
}
