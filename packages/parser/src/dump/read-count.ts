const plainOrGrouped = /^(?:\d+|\d{1,3}(?:[,.\s]\d{3})+)$/u

/** A count as pages write it (`8`, `1,234`, `１２`); null for anything else and beyond safe integers. */
export function readCount(text: string): number | null {
  const written = text.normalize('NFKC').trim()
  if (!plainOrGrouped.test(written)) return null
  const count = Number(written.replace(/\D/gu, ''))
  return Number.isSafeInteger(count) ? count : null
}
