import { marksOf, type BlockOf } from '@broadsheet/model'
import { writeMarkedHtml } from './write-marked.ts'

/** Writes preformatted text with its lines: code without marks in a fence, all other as HTML. */
export function writePreformatted(block: BlockOf<'preformatted'>): string {
  const { text, style, language } = block
  if (style === 'code' && marksOf(block).length === 0 && isPlain(text)) {
    // A fence is longer than any run of its mark within.
    const longest = Math.max(2, ...Array.from(text.matchAll(/`+/gu), ([run]) => run.length))
    const fence = '`'.repeat(longest + 1)
    return `${fence}${language ?? ''}\n${text}\n${fence}`
  }
  const words = writeMarkedHtml(text, marksOf(block)).replace(spaces, withSpaces)
  if (style !== 'code') return `<pre${style === 'verse' ? ' class="verse"' : ''}>${words}</pre>`
  return `<pre><code${language === undefined ? '' : ` class="language-${language}"`}>${words}</code></pre>`
}

/** Whether a text is read from a fence as it is. */
function isPlain(text: string): boolean {
  return (
    /^[^\n]/u.test(text) &&
    !/\s$/u.test(text) &&
    !/[^\P{C}\n]|\\u\{|\{[{%]|&#?\w+;|<\w/u.test(text) &&
    text.normalize('NFC') === text
  )
}

// White space but for that at the ends, which HTML would drop.
const spaces = /(?<!^)(?:\\u\{(?:a|20|9)\})+(?!$)/gu

function withSpaces(escapes: string): string {
  return escapes.replaceAll('\\u{a}', '\n').replaceAll('\\u{20}', ' ').replaceAll('\\u{9}', '\t')
}
