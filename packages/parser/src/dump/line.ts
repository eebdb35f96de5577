/**
 * A line that holds something. `number` is its 1-based place in the document; `text` is the line without control
 * characters and without blank or zero-width characters around it; `folded` has, besides, no zero-width character
 * and single plain spaces inside, for reading labels.
 */
export type Line = { number: number; text: string; folded: string }

const lineBreak = /\r\n?|\n/u
// oxlint-disable-next-line no-control-regex -- control characters are what this takes out; tabs stay.
const controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu
const zeroWidth = /\u200b|\u200c|\u200d|\u2060|\ufeff/gu
const blankEdges = /^(?:\s|\u200b|\u200c|\u200d|\u2060)+|(?:\s|\u200b|\u200c|\u200d|\u2060)+$/gu

/** The lines of a document that hold anything, with their numbers. */
export function splitLines(text: string): Line[] {
  return text
    .split(lineBreak)
    .map((line, index) => toLine(line, index + 1))
    .filter((line) => line.text !== '')
}

function toLine(raw: string, number: number): Line {
  const text = trimBlank(raw.toWellFormed().replace(controlCharacters, ''))
  return { number, text, folded: text.replace(zeroWidth, '').replace(/\s+/gu, ' ').trim() }
}

/** Text without blank and zero-width characters around it. */
export function trimBlank(text: string): string {
  return text.replace(blankEdges, '')
}
