import { analyse } from 'chardet'
import { decodeBytes } from '#decode-bytes'
import { templateWords } from '../dump/templates.ts'
import { hasDoubleByteForm } from './double-byte-form.ts'
import { hasBig5Form, hasHangulForm } from './script-form.ts'

/** A text and its encoding, by its name in the WHATWG Encoding Standard. */
export type DecodedText = { text: string; encoding: string }

const byteOrderMarks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const

// Text in other encodings has a valid UTF-8 character now and then, but never ten for each invalid one.
const minSoundPerDamaged = 10

const eastAsianEncodings = new Set(['GB18030', 'Big5', 'EUC-JP', 'EUC-KR', 'Shift_JIS'])

/**
 * Decodes a text file of any origin; never throws. The evidence in order: a byte order mark; UTF-8, even if the last
 * character is cut off or little is damaged; words of the known templates, in the encodings of their hosts; a text that is
 * Korean or traditional Chinese as a whole; the form of GB18030's double bytes; a guess by letter frequencies. Undecodable bytes become U+FFFD.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byteOrderMark(bytes)
  if (marked !== undefined) return decodeAs(marked.encoding, bytes)
  return decodeStrictUtf8(bytes) ?? decodeDamagedUtf8(bytes) ?? decodeAs(detectEncoding(bytes), bytes)
}

export function hasByteOrderMark(bytes: Uint8Array): boolean {
  return byteOrderMark(bytes) !== undefined
}

function byteOrderMark(bytes: Uint8Array) {
  return byteOrderMarks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))
}

function decodeStrictUtf8(bytes: Uint8Array): DecodedText | null {
  try {
    // `stream` accepts an unfinished last character, as in a file that was cut off.
    return {
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes, { stream: true }),
      encoding: 'utf-8',
    }
  } catch {
    return null
  }
}

function decodeDamagedUtf8(bytes: Uint8Array): DecodedText | null {
  const decoded = decodeAs('utf-8', bytes)
  const damaged = decoded.text.match(/\ufffd/gu)?.length ?? 0
  const sound = decoded.text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0
  return sound > damaged * minSoundPerDamaged ? decoded : null
}

function detectEncoding(bytes: Uint8Array): string {
  const ofHosts = ['gb18030', 'big5'].find((encoding) => {
    const { text } = decodeAs(encoding, bytes)
    return templateWords.some((word) => text.includes(word))
  })
  if (ofHosts !== undefined) return ofHosts
  if (hasHangulForm(bytes)) return 'euc-kr'
  if (hasBig5Form(bytes)) return 'big5'
  const guesses = analyse(bytes).filter((guess) => guess.confidence > 0 && isDecodable(guess.name))
  const gb18030 = guesses.find((guess) => guess.name === 'GB18030')
  // If nearly all is ASCII, letter frequencies miss the few pairs; only another encoding of pairs can be better.
  if (gb18030 !== undefined && hasDoubleByteForm(bytes)) {
    const best = guesses.find((guess) => eastAsianEncodings.has(guess.name)) ?? gb18030
    return best.confidence > gb18030.confidence ? best.name : gb18030.name
  }
  return guesses[0]?.name ?? 'windows-1252'
}

/** Decodes bytes in a known encoding, by any of its labels. Throws a RangeError for an unknown one. */
export function decodeAs(label: string, bytes: Uint8Array): DecodedText {
  const { encoding } = new TextDecoder(label)
  return { text: decodeBytes(encoding, bytes), encoding }
}

// The detector knows encodings that the platform cannot decode, such as UTF-32.
function isDecodable(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== ''
  } catch {
    return false
  }
}
