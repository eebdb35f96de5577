import { markup } from '../jsx/markup.ts'
import { writeMarks } from '../jsx/write-marks.ts'

/**
 * Text for the inside of a `<script>`, where HTML knows no escapes. Every `<` is written as `\u003c`, which JSON and
 * scripts read back as the same character, so nothing in it can end the element or open a comment; and so are curly
 * quotes and dashes of Latin-1 text. The only place where pages print raw text that was not made at build.
 */
export function rawText(text: string) {
  return markup(writeMarks(text, escapeOf).replaceAll('<', escapeOf(lessThan)))
}

const lessThan = 0x3c

function escapeOf(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`
}
