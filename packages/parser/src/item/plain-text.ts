import { blockText, type Block } from '@broadsheet/model'
import { droppedElements, inlineElements } from '../html/element-kinds.ts'
import { foldText } from '../html/fold-text.ts'
import { htmlToBlocks } from '../html/html-to-blocks.ts'

const tagOrEntity = /<[a-z/!?]|&(?:#|[a-z])/iu
const tag = /<[a-z/!]/iu
const attribute =
  /(?:\s+[a-z][\w:-]*\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=]+)|\s+(?:allowfullscreen|async|autoplay|controls|defer|hidden|loop|muted))/u
const wholeTag = new RegExp(`<(?:/?(?<name>[a-z][a-z\\d]*)${attribute.source}*\\s*/?>)?`, 'giu')
const lineElements = new Set([
  ...inlineElements,
  ...droppedElements,
  ...'article aside audio blockquote br center dd div dl dt embed figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html iframe img li main nav object ol p picture pre section source table tbody td tfoot th thead tr ul video'.split(
    ' ',
  ),
])

/**
 * Converts a text that may have tags and references to one line of plain text. Only whole tags of HTML's elements are
 * tags: `A<B`, `<stdio.h>` and `if a<b and c>d` are text.
 */
export function plainLine(words: string): string {
  if (!tagOrEntity.test(words)) return foldText(words)
  return foldText(htmlToBlocks(escapeStray(words), { baseUrl: null }).map(blockText).join(' '))
}

function escapeStray(words: string): string {
  return words.replace(wholeTag, (written, name: string | undefined, at: number) => {
    const isMarkup = name === undefined ? /[!?]/u.test(words[at + 1] ?? '') : lineElements.has(name.toLowerCase())
    return isMarkup ? written : `&lt;${written.slice(1)}`
  })
}

/** Splits plain text into paragraphs at blank lines; other line ends are white space. */
export function paragraphsOf(text: string): Block[] {
  return text
    .split(/\r?\n[^\S\n]*\r?\n|\r{2}/u)
    .map(foldText)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ type: 'paragraph', text: paragraph }))
}

/** Converts a text that may be HTML to blocks. Without a tag it is plain text, with references decoded. */
export function markupBlocks(markup: string, baseUrl: string | null): Block[] {
  if (tag.test(markup)) return htmlToBlocks(markup, { baseUrl })
  return paragraphsOf(markup).flatMap((block) => {
    const text = plainLine(blockText(block))
    return text === '' ? [] : [{ type: 'paragraph' as const, text }]
  })
}
