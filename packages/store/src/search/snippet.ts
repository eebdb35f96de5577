import type { SnippetPart } from '@broadsheet/model'
import { joinCharacters } from './space-characters.ts'

/** FTS5 puts these around a match: control characters, which are in no article's text. */
export const matchMarks = { start: '\u0001', end: '\u0002' } as const

/** Splits a text at these marks. Misplaced marks are dropped. */
export function splitSnippet(text: string): SnippetPart[] {
  const parts: SnippetPart[] = []
  const add = (piece: string, isMatch: boolean) => {
    const joined = joinCharacters(piece)
    if (joined !== '') parts.push({ text: joined, isMatch })
  }
  const [before = '', ...rest] = text.split(matchMarks.start)
  add(before.replaceAll(matchMarks.end, ''), false)
  for (const piece of rest) {
    const [match = '', ...after] = piece.split(matchMarks.end)
    add(match, true)
    add(after.join(''), false)
  }
  return parts
}
