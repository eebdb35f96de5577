import { foldSpaces } from './fold-spaces.ts'
import { foldDelimited } from './mark-delimiters.ts'

// oxlint-disable-next-line no-control-regex -- this removes control characters; white space is folded.
const unseen = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad]/gu

// Letters of Latin, Cyrillic and Greek, ideographs and kana, and their punctuation are composed and visible as they are.
const needsWork =
  /[^\t\n\v\f\r\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u04ff\u2010-\u2029\u2030-\u205e\u20ac\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]/u

/** A line end of other systems, which is a control character to HTML. */
const nextLine = '\u0085'

/**
 * Folds a text as a browser shows it: well-formed, without control characters and soft hyphens, each run of white space
 * one space, in Unicode's composed form (NFC), so that equal words are equal texts. Delimiters of marks stay.
 */
export function foldText(text: string): string {
  if (!needsWork.test(text)) return foldSpaces(text).trim()
  return foldDelimited(text.toWellFormed().normalize('NFC').replace(unseen, '').replaceAll(nextLine, ' '))
}

/** Folds each line of a text; line feeds between lines stay. */
export function foldLines(text: string): string {
  if (!text.includes('\n')) return foldText(text)
  return text
    .split('\n')
    .map(foldText)
    .filter((line) => line !== '')
    .join('\n')
}

/** A text whose white space is its own: well-formed, composed, with line feeds alone as line ends and no other controls or soft hyphens. */
export function keepSpaces(text: string): string {
  return text
    .replace(/\r\n?|\u0085/gu, '\n')
    .toWellFormed()
    .normalize('NFC')
    .replace(unseen, '')
}
