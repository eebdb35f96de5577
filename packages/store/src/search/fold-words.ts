import { lazyPattern } from '@broadsheet/model'

// Marks above and below letters, and those of Arabic (with the hamza that an alef carries) and Hebrew, and the kashida.
// Marks of other scripts are vowels, without which a word is another one.
const marks = lazyPattern(
  String.raw`[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED]`,
  'gu',
)
const latinMarks = lazyPattern(String.raw`(\p{Script=Latin})[\u0300-\u036F]+`, 'gu')
// Letters that no normal form decomposes, and the letters that people type for them.
const letters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
}
const foldable = lazyPattern(`[${Object.keys(letters).join('')}]`, 'gu')
const word = lazyPattern(String.raw`[\p{L}\p{M}\p{N}]+`, 'gu')
const plain = lazyPattern(String.raw`^[\0-\x7F]*$`, 'u')

/**
 * A word as search compares it: in lower case, without accents and marks, ø as o, ł as l, ß as ss, and each Arabic and
 * Greek letter in one form.
 */
export function foldWord(text: string): string {
  const bare = text.normalize('NFKD').replace(marks(), '').normalize('NFC').toLowerCase()
  return bare.replace(marks(), '').replace(foldable(), (letter) => letters[letter] ?? letter)
}

/**
 * Whether the index would store a word in another form than `foldWord` gives. FTS5 folds case, and accents of Latin.
 */
export function needsFolding(text: string): boolean {
  if (plain().test(text)) return false
  const indexed = text.normalize('NFD').replace(latinMarks(), '$1').normalize('NFC').toLowerCase()
  return indexed !== foldWord(text)
}

/** The folded forms of the words of a text that need folding, each once; empty if none does. */
export function foldsOf(text: string): string {
  if (plain().test(text)) return ''
  const words = new Set(text.match(word()) ?? [])
  return [...new Set([...words].filter(needsFolding).map(foldWord))].join(' ')
}
