import type { Block } from '@broadsheet/model'
import MarkdownIt from 'markdown-it'
import { htmlToBlocks } from '../html/html-to-blocks.ts'

// HTML may stand in Markdown; all of it, and what Markdown makes, passes through `htmlToBlocks`, which knows no script.
const markdown = new MarkdownIt({ html: true })
// A link that it refuses would stand as Markdown's own signs in the text.
markdown.validateLink = () => true

/** Markdown (CommonMark, with tables and strike-through) as blocks. Marks within a line give plain text. */
export function markdownBlocks(text: string, baseUrl: string | null): Block[] {
  return htmlToBlocks(markdown.render(text), { baseUrl })
}
