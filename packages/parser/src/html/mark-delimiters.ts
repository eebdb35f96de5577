import { foldSpaces } from './fold-spaces.ts'

// While blocks are made, the marks of a text are delimiters within it: characters of the last private plane, a pair for each
// mark. So whatever cuts, joins and folds texts need not know of marks. `revealMarks` takes them out at the end.
const firstDelimiter = 0x100002
const lastDelimiter = 0x10fffd

/** The most marks that a document can have; further ones are dropped. */
export const maxMarks = (lastDelimiter - firstDelimiter - 1) / 2

/** The delimiters as a range of a class in a pattern with the flag `u`. */
export const delimiterRange = String.raw`\u{${firstDelimiter.toString(16)}}-\u{${lastDelimiter.toString(16)}}`

const hasDelimiter = new RegExp(`[${delimiterRange}]`, 'u')
const delimiters = new RegExp(`[${delimiterRange}]`, 'gu')
const run = new RegExp(String.raw`[\s${delimiterRange}]+`, 'gu')

/** The delimiter that begins or ends a mark. */
export function delimiterOf(id: number, begins: boolean): string {
  return String.fromCodePoint(firstDelimiter + 2 * id + (begins ? 0 : 1))
}

/** Puts the delimiters of marks, the outermost first, around each line of a text. */
export function delimitText(text: string, ids: readonly number[]): string {
  if (ids.length === 0) return text
  const begin = ids.map((id) => delimiterOf(id, true)).join('')
  const end = ids
    .map((id) => delimiterOf(id, false))
    .toReversed()
    .join('')
  return text.replace(/[^\n]*[^\s][^\n]*/gu, (line) => begin + line + end)
}

/** The mark that a delimiter begins or ends; null for any other character. */
export function readDelimiter(codePoint: number): { id: number; begins: boolean } | null {
  if (codePoint < firstDelimiter || codePoint > lastDelimiter) return null
  const place = codePoint - firstDelimiter
  return { id: place >> 1, begins: place % 2 === 0 }
}

export function isDelimited(text: string): boolean {
  return hasDelimiter.test(text)
}

export function withoutDelimiters(text: string): string {
  return isDelimited(text) ? text.replace(delimiters, '') : text
}

/** Puts the beginning and end of each known mark in the place of its delimiters. */
export function replaceDelimiters(text: string, marks: ReadonlyMap<number, readonly [string, string]>): string {
  return text.replace(delimiters, (character) => {
    const delimiter = readDelimiter(character.codePointAt(0) ?? 0)
    const [begin, end] = (delimiter === null ? undefined : marks.get(delimiter.id)) ?? [character, character]
    return delimiter?.begins === true ? begin : end
  })
}

/** Numbers of marks whose delimiters are not in a text. */
export function* freeIds(text: string): Generator<number, undefined> {
  const taken = new Set(Array.from(text.match(delimiters) ?? [], (one) => readDelimiter(one.codePointAt(0) ?? 0)?.id))
  for (let id = 0; ; id += 1) if (!taken.has(id)) yield id
}

/** Folds white space across delimiters, which stay. A text of nothing but delimiters and white space is empty. */
export function foldDelimited(text: string): string {
  if (!isDelimited(text)) return foldSpaces(text).trim()
  if (withoutDelimiters(text).trim() === '') return ''
  return text.replace(run, (spaces, at: number) => {
    const bare = spaces.replace(/\s+/gu, '')
    const isAtEdge = at === 0 || at + spaces.length === text.length
    return isAtEdge || bare.length === spaces.length ? bare : ` ${bare}`
  })
}
