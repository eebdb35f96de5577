// While blocks are made, the marks of a text are delimiters within it: characters of the last private plane, a pair for each
// mark. So whatever cuts, joins and folds texts need not know of marks. `revealMarks` takes them out at the end.
const firstDelimiter = 0x100002
const lastDelimiter = 0x10fffd

/** The most marks that a document can have; further ones are dropped. */
export const maxMarks = (lastDelimiter - firstDelimiter - 1) / 2

// oxlint-disable-next-line no-misleading-character-class -- a range of a private plane, each one code point.
const delimiters = /[\u{100002}-\u{10fffd}]/gu
const run = /[\s\u{100002}-\u{10fffd}]+/gu

/** The delimiter that begins or ends a mark. */
export function delimiterOf(id: number, begins: boolean): string {
  return String.fromCodePoint(firstDelimiter + 2 * id + (begins ? 0 : 1))
}

/** Puts the delimiters of marks, the outermost first, around each line of a text. */
export function delimitText(text: string, ids: readonly number[]): string {
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

export function withoutDelimiters(text: string): string {
  return text.replace(delimiters, '')
}

/** Folds white space across delimiters, which stay. A text of nothing but delimiters and white space is empty. */
export function foldDelimited(text: string): string {
  if (text.search(delimiters) < 0) return text.replace(/\s+/gu, ' ').trim()
  if (withoutDelimiters(text).trim() === '') return ''
  return text.replace(run, (spaces, at: number) => {
    const bare = spaces.replace(/\s+/gu, '')
    const isAtEdge = at === 0 || at + spaces.length === text.length
    return isAtEdge || bare.length === spaces.length ? bare : ` ${bare}`
  })
}
