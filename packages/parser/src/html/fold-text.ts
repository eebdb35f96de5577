import { foldDelimited } from './mark-delimiters.ts'

// oxlint-disable-next-line no-control-regex -- this removes control characters; white space is folded.
const controlCharacters = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu

/**
 * Folds a text as a browser shows it: well-formed, without control characters, each run of white space one space, in
 * Unicode's composed form (NFC), so that equal words are equal texts. Delimiters of marks stay.
 */
export function foldText(text: string): string {
  return foldDelimited(text.toWellFormed().normalize('NFC').replace(controlCharacters, ''))
}
