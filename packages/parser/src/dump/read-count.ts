const number = '\\p{Nd}(?:[\\p{Nd},.\\s]*\\p{Nd})?'
// A parenthesis that never closes was cut off: what number stood there is not known.
const countBehindLabel = new RegExp(
  `^\\s?[:：]?\\s?(?:[(（][\\p{Nd},.\\s]*$|[(（]\\s?(?<inside>${number})?\\s?[)）]|(?<bare>${number}))?(?<behind>.*)$`,
  'u',
)
const plainOrGrouped = /^(?:\d+|\d{1,3}(?:[,.\s]\d{3})+)$/u

/** A count as pages write it (`8`, `1,234`, `１２`); null for anything else and beyond safe integers. */
export function readCount(text: string): number | null {
  const written = text.normalize('NFKC').trim()
  if (!plainOrGrouped.test(written)) return null
  const count = Number(written.replace(/\D/gu, ''))
  return Number.isSafeInteger(count) ? count : null
}

/** The count that follows a label (` 12`, `(1,234)`, `：8`), null where there is none, and what stands behind it. */
export function cutCount(text: string): { written: string; count: number | null; behind: string } {
  const groups = countBehindLabel.exec(text)?.groups ?? {}
  const written = groups['inside'] ?? groups['bare'] ?? ''
  return { written, count: readCount(written), behind: groups['behind'] ?? '' }
}
