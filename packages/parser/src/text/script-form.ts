import { decodeBytes } from '#decode-bytes'

// Of fewer characters, too many could be others by chance.
const minCharacters = 5
// A stray may be damage, or a file that was cut off.
const minShare = 0.95

/**
 * Whether the bytes are a Korean text in EUC-KR, with the syllables of UHC: decoded, nearly all letters beyond ASCII are
 * Hangul. Words of other scripts would be Han, jamo or nothing.
 */
export function hasHangulForm(bytes: Uint8Array): boolean {
  return isNearlyAll(/[가-힣]/gu, decodeBytes('euc-kr', bytes))
}

/**
 * Whether the bytes are a Chinese text in Big5, with the characters of Hong Kong: decoded, nearly all letters beyond
 * ASCII are Han; most begin with a byte of Big5's frequent characters (0xA4–0xC6), which are no letters in single-byte
 * encodings; and some end with a byte of ASCII, which GB2312 and EUC have not.
 */
export function hasBig5Form(bytes: Uint8Array): boolean {
  const { pairs, frequent, low } = countPairs(bytes)
  return low > 0 && frequent >= minFrequentShare * pairs && isNearlyAll(/\p{Script=Han}/gu, decodeBytes('big5', bytes))
}

// Words of Hong Kong have one character in five beyond the frequent ones, and marks have other bytes too.
const minFrequentShare = 0.6

function isNearlyAll(script: RegExp, text: string): boolean {
  const count = text.match(script)?.length ?? 0
  const letters = text.match(/[^\P{L}\p{ASCII}]|\ufffd/gu)?.length ?? 0
  return count >= minCharacters && count >= minShare * letters
}

function countPairs(bytes: Uint8Array): { pairs: number; frequent: number; low: number } {
  const counts = { pairs: 0, frequent: 0, low: 0 }
  for (let at = 0; at < bytes.length; at++) {
    const first = bytes[at] ?? 0
    if (first < 0x81) continue
    const second = bytes[++at] ?? 0
    counts.pairs++
    if (first >= 0xa4 && first <= 0xc6) counts.frequent++
    if (second >= 0x40 && second <= 0x7e) counts.low++
  }
  return counts
}
