import { countShared } from './count-shared.ts'

const maxWords = 2000
const leadWords = 40
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu
const number = /^\p{N}+$/u

// Short texts ("Details follow.") are alike by chance: below this number of words, only equal words under an equal
// headline are the same text.
const minWords = 30
const minNumbers = 4

/** The fingerprint of a text, made once and compared often. */
export type TextPrint = {
  words: number
  /** The hashes of every three consecutive words; of the whole text and of its first 40 words. */
  shingles: ReadonlySet<number>
  lead: ReadonlySet<number>
  numbers: ReadonlySet<string>
  /** The hash of headline and text. */
  whole: number
}

/** Makes a fingerprint of the first 2,000 words of a text. */
export function printText({ headline, text }: { headline: string; text: string }): TextPrint {
  const words = (text.normalize('NFKC').toLowerCase().match(word) ?? []).slice(0, maxWords)
  return {
    words: words.length,
    shingles: shinglesOf(words),
    lead: shinglesOf(words.slice(0, leadWords)),
    numbers: new Set(words.filter((each) => number.test(each))),
    whole: hash(`${headline.toLowerCase()} ${words.join(' ')}`),
  }
}

/**
 * Whether two texts are one story run twice, apart from small edits, a brand or another ending. By resemblance and
 * containment of word shingles (Broder, On the resemblance and containment of documents, 1997): four fifths in common,
 * or half (or nearly all of the shorter, if it was cut) while they also open alike. A follow-up opens with its news, so
 * it is not the same though it repeats the background; nor is a report with new numbers in the same words.
 */
export function isSameText(one: TextPrint, other: TextPrint): boolean {
  const [shorter, longer] = one.words <= other.words ? [one, other] : [other, one]
  if (shorter.words < minWords) return shorter.words > 0 && shorter.words === longer.words && one.whole === other.whole
  if (shareNoNumbers(shorter, longer)) return false
  const common = countShared(one.shingles, other.shingles)
  const resemblance = common / (one.shingles.size + other.shingles.size - common)
  if (resemblance >= 0.8) return true
  const opensAlike = shareOf(one.lead, other.shingles) >= 0.5 && shareOf(other.lead, one.shingles) >= 0.5
  const isCut = common / Math.min(one.shingles.size, other.shingles.size) >= 0.85 && shorter.words * 3 >= longer.words
  return opensAlike && (resemblance >= 0.5 || isCut)
}

function shareNoNumbers(shorter: TextPrint, longer: TextPrint): boolean {
  const fewer = Math.min(shorter.numbers.size, longer.numbers.size)
  return fewer >= minNumbers && countShared(shorter.numbers, longer.numbers) * 2 < fewer
}

function shareOf(some: ReadonlySet<number>, all: ReadonlySet<number>): number {
  return some.size === 0 ? 0 : countShared(some, all) / some.size
}

function shinglesOf(words: readonly string[]): Set<number> {
  const shingles = new Set<number>()
  for (let start = 0; start + 3 <= words.length; start += 1) shingles.add(hash(words.slice(start, start + 3).join(' ')))
  return shingles
}

// FNV-1a, 32 bits: among 2,000 shingles a collision changes a share by less than a thousandth.
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value >>> 0
}
