// oxlint-disable-next-line no-control-regex -- control characters are what this takes out; blanks are folded.
const controlCharacters = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu

/**
 * A text as a browser shows it in running text: well-formed, no control characters, each run of blanks one space, in
 * Unicode's composed form (NFC), so that the same words are the same text.
 */
export function foldText(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(controlCharacters, '').replace(/\s+/gu, ' ').trim()
}
