import type { Block } from '@broadsheet/model'
import MarkdownIt from 'markdown-it'
import { htmlToBlocks } from '../html/html-to-blocks.ts'
import { readHugoShortcodes } from './hugo-shortcodes.ts'

// HTML may stand in Markdown; all of it, and what Markdown makes, passes through `htmlToBlocks`, which knows no script.
// A text set in from the margin is code by CommonMark; in articles it is HTML that an old system indented.
const markdown = new MarkdownIt({ html: true }).disable('code')
// A link that it refuses would stand as Markdown's own characters in the text.
markdown.validateLink = () => true

/** Markdown (CommonMark, with tables and strike-through) as blocks. Marks within a line give plain text. */
export function markdownBlocks(text: string, baseUrl: string | null): Block[] {
  return htmlToBlocks(markdown.render(readHugoShortcodes(text)), { baseUrl })
}
