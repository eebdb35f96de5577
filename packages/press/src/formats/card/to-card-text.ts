import { lazyPattern } from '@broadsheet/model'
import { hasGlyph } from './card-font.ts'

const spaces = lazyPattern(String.raw`[\s\p{Cc}]+`, 'gu')
const hyphens = /[\u2010\u2011]/g
// Characters that only format, and emoji: a text says the same without them.
const formatting = lazyPattern(String.raw`[\p{Cf}\uFE00-\uFE0F]+`, 'gu')
const ornament = lazyPattern(String.raw`[\p{Extended_Pictographic}\p{So}\p{Sk}\p{Me}]`, 'u')
const letter = lazyPattern(String.raw`[\p{L}\p{N}]`, 'u')

/** A text as a card can show it, without emoji; null where the font lacks a character that counts, and for no text. */
export function toCardText(text: string): string | null {
  const plain = text.toWellFormed().normalize('NFC').replace(formatting(), '').replace(hyphens, '-')
  const characters = Array.from(plain.replace(spaces(), ' '))
  const shown = characters.filter((character) => hasGlyph(character) || !ornament().test(character))
  const clean = shown.join('').replace(spaces(), ' ').trim()
  return letter().test(clean) && shown.every(hasGlyph) ? clean : null
}
