const number = '\\p{Nd}(?:[\\p{Nd},.\\s]*\\p{Nd})?'
// An unclosed parenthesis was cut off, so its number is unknown.
const countBehindLabel = new RegExp(
  `^\\s?[:：]?\\s?(?:[(（][\\p{Nd},.\\s]*$|[(（]\\s?(?<inside>${number})?\\s?[)）]|(?<bare>${number}))?(?<behind>.*)$`,
  'u',
)
const plainOrGrouped = /^(?:\d+|\d{1,3}(?:[,.\s]\d{3})+)$/u

/** Parses a count (`8`, `1,234`, `１２`); null for anything else and beyond safe integers. */
export function readCount(text: string): number | null {
  const written = text.normalize('NFKC').trim()
  if (!plainOrGrouped.test(written)) return null
  const count = Number(written.replace(/\D/gu, ''))
  return Number.isSafeInteger(count) ? count : null
}

/** The count after a label (` 12`, `(1,234)`, `：8`), or null, and the text after it. */
export function cutCount(text: string): { written: string; count: number | null; behind: string } {
  const groups = countBehindLabel.exec(text)?.groups ?? {}
  const written = groups['inside'] ?? groups['bare'] ?? ''
  return { written, count: readCount(written), behind: groups['behind'] ?? '' }
}
