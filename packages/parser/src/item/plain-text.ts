import { blockText, type Block } from '@broadsheet/model'
import { foldText } from '../html/fold-text.ts'
import { htmlToBlocks } from '../html/html-to-blocks.ts'

const tagOrEntity = /<[a-z/!?]|&(?:#|[a-z])/iu
const tag = /<[a-z/!]/iu

/** Converts a text that may have tags and references to one line of plain text. */
export function plainLine(words: string): string {
  if (!tagOrEntity.test(words)) return foldText(words)
  return foldText(htmlToBlocks(words, { baseUrl: null }).map(blockText).join(' '))
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
