import { delimiterRange } from '../html/mark-delimiters.ts'
import { escapeOf } from './escapes.ts'

// A lone asterisk between spaces and an underscore within a word have no meaning, nor do most of these characters
// alone. Addresses would be links.
const marks =
  /[\\`]|\[(?=\^|[ x]\] )|(?<! (?=\* ))\*|(?<!(?:[a-z\d](?=_[a-z\d])| (?=_ )))_|~(?=~)|(?<=~)~|\](?=\()|<(?=[a-z/!?])|&(?=#?\w+;)|(?<=\{)[{%]|\{(?=[:#.])|(?<=https?):(?=\/\/)|(?<=www)\.|(?<=[\w.+-])@(?=[\w-])/gi
const labelMarks = new RegExp(`[[\\]]|${marks.source}`, 'gi')
const lineMarks = /^(?:#{1,6}(?= |$)|[-+*](?= |$)|[-_](?=[-_ ]*$)|>|\||\[)/u
const numberMark = /^(?<number>\d{1,9})(?=[.)](?: |$))/u

export function writeWords(text: string): string {
  return escapeUnfoldable(text.replace(marks, '\\$&'))
}

export function writeLine(text: string): string {
  const words = text.replace(marks, '\\$&')
  const bare = words.startsWith('\\') ? words : words.replace(lineMarks, '\\$&').replace(numberMark, '$<number>\\')
  return escapeUnfoldable(bare.replace(/(?<=^| )#+$/u, '\\$&'))
}

export function writeLabel(text: string): string {
  return escapeUnfoldable(text.replace(labelMarks, '\\$&'))
}

export function writeTitle(text: string): string {
  // Markdown takes the backslash off a title before references are looked for.
  return escapeUnfoldable(
    text.replace(/[\\"]|&(?=#?\w+;)|(?<=\{)[{%]|\{(?=[:#.])/gu, '\\$&').replace(/\[(?=\^)/gu, escapeOf),
  )
}

// The delimiters of marks are in no run.
const beyondAscii = new RegExp(String.raw`(?<before>[\0-\x7f]?)(?<run>[^\0-\x7f${delimiterRange}]+)`, 'gu')

/** Writes a text for the inside of HTML, or of an attribute; also within a line of Markdown. */
export function writeHtmlText(text: string): string {
  return escapeUnfoldable(text.replace(/[&"<>\\{*_`~[\]]/gu, (character) => `&#${character.charCodeAt(0)};`))
}

/** The same, where Markdown reads the text within an element, and would make links of addresses. */
export function writeInlineHtml(text: string): string {
  return writeHtmlText(text).replace(
    /(?<=https?):(?=\/\/)|(?<=www)\.|(?<=[\w.+-])@(?=[\w-])/giu,
    (sign) => `&#${sign.charCodeAt(0)};`,
  )
}

/**
 * Escapes each character that parsing would fold or remove; an accent at the beginning or behind the delimiter of a mark, too,
 * for it would be joined with what stands before.
 */
function escapeUnfoldable(words: string): string {
  return words
    .replace(beyondAscii, (both, before: string, run: string) =>
      both.isWellFormed() && both.normalize('NFC') === both && !/^\p{M}/u.test(both) ? both : before + escapeUnits(run),
    )
    .replace(/\p{Cc}|\u00ad|(?! )\s|^ | $| (?= )|(?<= ) /gu, escapeUnits)
}

function escapeUnits(text: string): string {
  return Array.from({ length: text.length }, (_, at) => escapeOf(text[at] ?? '')).join('')
}

// Beside a space or the delimiter of a mark, or at an end, it would be folded away.
const lineFeed = new RegExp(String.raw`(?<!^|[ ${delimiterRange}])\\u\{a\}(?!\\u\{a\}|$|[ ${delimiterRange}])`, 'gu')

/** Writes a text whose line feeds are line breaks, at the beginning of a line. */
export function writeLines(text: string): string {
  return withBreaks(writeLine(text))
}

/** Writes the line feeds within an escaped text as line breaks. */
export function withBreaks(written: string): string {
  return written.replace(lineFeed, '<br>')
}
