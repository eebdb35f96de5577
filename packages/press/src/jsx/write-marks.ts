import { compactText } from './compact-text.ts'

const mark = /[\u2010-\u203a]/
const marks = new RegExp(mark, 'g')
const beyondLatin1 = /[^\0-\xff]/

/**
 * Writes the dashes, curly quotes and ellipsis (U+2010 to U+203A) of a text otherwise in Latin-1 by `write`. In most
 * Latin-1 languages only these marks exceed Latin-1, and one of them makes V8 store a whole page with two bytes a
 * character and encode it ten times as slowly. A text in another script is returned unchanged, for it would gain
 * nothing.
 */
export function writeMarks(text: string, write: (code: number) => string): string {
  if (!mark.test(text)) return text
  const written = text.replace(marks, (found) => write(found.charCodeAt(0)))
  return beyondLatin1.test(written) ? text : compactText(written)
}
