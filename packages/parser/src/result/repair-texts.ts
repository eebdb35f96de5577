// oxlint-disable-next-line no-control-regex -- this replaces control characters, but no tabs and line ends.
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu

/**
 * Repairs all texts within a value: no ill-formed UTF-16, and a space for each control character, which neither XML nor
 * HTML can say. Texts keep their lengths, so that marks stay in their places. Readers fold most texts before; this also
 * finds ids, labels and what is written as an escape.
 */
export function repairTexts(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replace(controlCharacters, ' ')
  if (Array.isArray(value)) return value.map(repairTexts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, repairTexts(inner)]))
}
