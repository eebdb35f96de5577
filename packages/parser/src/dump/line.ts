/**
 * A line that is not blank. `number` is its 1-based position; `text` is trimmed and without control characters;
 * `folded` is also without zero-width characters and with single spaces, for matching labels.
 */
export type Line = { number: number; text: string; folded: string }

const lineBreak = /\r\n?|\n/u
// oxlint-disable-next-line no-control-regex -- this removes control characters, but no tabs.
const controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu
const zeroWidth = /\u200b|\u200c|\u200d|\u2060|\ufeff/gu

/** The lines of a document that are not blank. */
export function splitLines(text: string): Line[] {
  return text
    .split(lineBreak)
    .map((line, index) => toLine(line, index + 1))
    .filter((line) => line.folded !== '')
}

function toLine(raw: string, number: number): Line {
  const text = raw.toWellFormed().replace(controlCharacters, '').trim()
  return { number, text, folded: text.replace(zeroWidth, '').replace(/\s+/gu, ' ').trim() }
}

/** Whether a line has a letter or a digit, which rules and ornaments lack. */
export function hasWords(line: Line): boolean {
  return /[\p{L}\p{N}]/u.test(line.text)
}
