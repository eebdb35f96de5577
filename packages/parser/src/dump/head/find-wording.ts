import { headlineKey } from '@broadsheet/model'

type Letter = { letter: string; start: number; end: number }

// Fewer shared letters could be chance.
const minSharedLetters = 12

/** A place in a text; `isWhole` means that it has all of the headline, not only its beginning. */
type Wording = { start: number; end: number; isWhole: boolean }

/**
 * Finds a headline in a longer text, ignoring letter case, quotes, dashes and spaces; its end may be cut off or differ
 * there. Of several places, prefers the one that has most of it, then the one before a dash or the end.
 */
export function findWording(text: string, headline: string): Wording | null {
  const letters = lettersOf(text)
  const wanted = lettersOf(headline)
  let best = { start: 0, end: 0, shared: 0, closed: false }
  for (let from = 0; from < letters.length; from++) {
    const shared = countShared(letters, from, wanted)
    if (shared === 0 || shared < best.shared) continue
    const end = letters[from + shared - 1]?.end ?? text.length
    const closed = /^\P{L}*(?:\s\p{Pd}|$)/u.test(text.slice(end))
    if (shared > best.shared || (closed && !best.closed))
      best = { start: letters[from]?.start ?? 0, end, shared, closed }
  }
  const isWhole = best.shared === wanted.length
  return best.shared > 0 && (isWhole || best.shared >= minSharedLetters) ? { ...best, isWhole } : null
}

function countShared(letters: readonly Letter[], from: number, wanted: readonly Letter[]): number {
  let shared = 0
  while (shared < wanted.length && letters[from + shared]?.letter === wanted[shared]?.letter) shared++
  return shared
}

// `headlineKey` of a quote, dash or space is empty, which drops it.
function lettersOf(text: string): Letter[] {
  const letters: Letter[] = []
  let start = 0
  for (const character of text) {
    const end = start + character.length
    for (const letter of headlineKey(character)) letters.push({ letter, start, end })
    start = end
  }
  return letters
}
