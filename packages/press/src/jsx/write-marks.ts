import { compactText } from './compact-text.ts'

const mark = /[\u2010-\u203a]/
const marks = new RegExp(mark, 'g')
const beyondLatin1 = /[^\0-\xff]/

/**
 * Has dashes, curly quotes and the ellipsis (U+2010 to U+203A) of a text written in letters of Latin-1. Most Latin-1
 * languages are left by these marks alone, and with one of them V8 keeps a whole page as two bytes a letter and encodes
 * it ten times as slowly. A text in letters of another script stays as it is: nothing would be won.
 */
export function writeMarks(text: string, write: (code: number) => string): string {
  if (!mark.test(text)) return text
  const written = text.replace(marks, (found) => write(found.charCodeAt(0)))
  return beyondLatin1.test(written) ? text : compactText(written)
}
