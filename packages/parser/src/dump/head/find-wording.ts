import { headlineKey } from '@broadsheet/model'

type Letter = { letter: string; start: number; end: number }

// Fewer letters in common could be chance.
const minSharedLetters = 12

/** A place in a text; `isWhole` tells whether all of the headline stands there, or only its beginning. */
type Wording = { start: number; end: number; isWhole: boolean }

/**
 * Where a headline stands inside a longer text, letter case, quotes, dashes and spaces aside; its end may be cut off or
 * differ there. Of several places, the one that holds most of it, then the one that a dash or the end follows.
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

// `headlineKey` of a single character is empty for quotes, dashes and spaces, so that they drop out.
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
