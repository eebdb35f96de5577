import { opensWith } from '../label.ts'
import { cutCount, readCount } from '../read-count.ts'

/** The content of a view line: the brand on either side of the word, and the views at capture. */
export type View = { brand: string | null; views: number | null }

const maxViewCharacters = 120

/**
 * Parses a line such as `View`, `Brand View`, `View 1,234`, `View(12)` or `View Brand`; null for any other. Call it
 * only where a view line may be, for a headline can end with the word, too.
 */
export function readView(folded: string, word: string): View | null {
  if (folded.length > maxViewCharacters) return null
  return opensWith(folded, word) ? readBehind(folded.slice(word.length)) : readBefore(folded, word)
}

function readBehind(text: string): View | null {
  const { written, count, behind } = cutCount(text)
  // `Viewers say`, `View 1.2K`: the word or the number continues.
  const goesOn = written === '' ? /^\p{Ll}/u.test(behind) : /^\S/u.test(behind)
  return goesOn ? null : { brand: behind.trim() || null, views: count }
}

function readBefore(folded: string, word: string): View | null {
  const at = folded.lastIndexOf(word)
  if (at < 0) return null
  const tail = readBehind(folded.slice(at + word.length))
  const before = folded.slice(0, at).trim()
  if (tail === null || tail.brand !== null) return null
  const viewsBefore = tail.views === null ? readCount(before) : null
  return viewsBefore === null ? { brand: before, views: tail.views } : { brand: null, views: viewsBefore }
}
