import { blockText, type Block } from '@broadsheet/model'
import { foldText } from '../html/fold-text.ts'
import { htmlToBlocks } from '../html/html-to-blocks.ts'

const tagOrEntity = /<[a-z/!?]|&(?:#|[a-z])/iu
const tag = /<[a-z/!]/iu

/** Words that may hold tags and entities, as one line of what is shown of them. */
export function plainLine(words: string): string {
  if (!tagOrEntity.test(words)) return foldText(words)
  return foldText(htmlToBlocks(words, { baseUrl: null }).map(blockText).join(' '))
}

/** Plain text as paragraphs: blank lines part them, other line ends are blanks. */
export function paragraphsOf(text: string): Block[] {
  return text
    .split(/\r?\n[^\S\n]*\r?\n|\r{2}/u)
    .map(foldText)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ type: 'paragraph', text: paragraph }))
}

/** Text that may be HTML, as blocks. Without a tag it is plain text, whose entities count all the same. */
export function markupBlocks(markup: string, baseUrl: string | null): Block[] {
  if (tag.test(markup)) return htmlToBlocks(markup, { baseUrl })
  return paragraphsOf(markup).flatMap((block) => {
    const text = plainLine(blockText(block))
    return text === '' ? [] : [{ type: 'paragraph' as const, text }]
  })
}
