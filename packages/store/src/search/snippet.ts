import type { SnippetPart } from '@broadsheet/model'
import { joinCharacters } from './space-characters.ts'

/** FTS5 puts these around a match: control characters, which are in no article's text. */
export const matchMarks = { start: '\u0001', end: '\u0002' } as const

/** Splits a text at these marks. Misplaced marks are dropped. */
export function splitSnippet(text: string): SnippetPart[] {
  const [before = '', ...rest] = text.split(matchMarks.start)
  const parts = [{ text: before, isMatch: false }]
  for (const piece of rest) {
    const [match = '', ...after] = piece.split(matchMarks.end)
    parts.push({ text: match, isMatch: true }, { text: after.join(''), isMatch: false })
  }
  return parts
    .map((part) => ({ ...part, text: joinCharacters(part.text.replaceAll(matchMarks.end, '')) }))
    .filter((part) => part.text !== '')
}
