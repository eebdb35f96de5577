import { markedText, type BlockOf } from '@broadsheet/model'
import { preformattedHtml } from './marked-html.ts'

/** Preformatted text: code in a fence, other text as HTML, which has the marks and doesn't look like code. */
export function preformattedMarkdown(block: BlockOf<'preformatted'>): string {
  const { text, style, language = '' } = block
  if (style === 'code') {
    // A fence is longer than any run of its mark within.
    const longest = Math.max(2, ...Array.from(text.matchAll(/`+/gu), ([run]) => run.length))
    const fence = '`'.repeat(longest + 1)
    return `${fence}${language}\n${text.replace(/\p{Cc}/gu, keptControls)}\n${fence}`
  }
  // A blank line would end the block of HTML.
  const html = preformattedHtml(markedText(block)).markup.replace(/^\n|\n(?=\n)/gu, '&#10;')
  return `<pre${style === 'verse' ? ' class="verse"' : ''}>${html}</pre>`
}

function keptControls(character: string): string {
  return character === '\n' || character === '\t' ? character : ''
}
