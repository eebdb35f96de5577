import MarkdownIt, { type MarkdownIt as Markdown } from 'markdown-it'
import { autolink } from './autolink.ts'
import type { BodyContext } from './body-context.ts'
import { readEmbeds } from './read-embeds.ts'
import { addFootnotes } from './read-footnotes.ts'
import { readImageCredits, renderImage, sizedImage } from './read-images.ts'
import { readNotes } from './read-notes.ts'
import { joinPipeTables, pipeTable } from './read-pipe-table.ts'
import { readQuoteCredits } from './read-quote-credits.ts'
import { normalizeLink } from './web-address-of.ts'

/**
 * Creates a parser for Markdown (CommonMark with tables, strike-through, footnotes, notes and addresses as links) and for the other parts of articles: sizes,
 * captions and credits of images, credits of quotations, embeds, tables without a head or with a caption. The rules put
 * blocks that they parse themselves into `context`.
 */
export function createMarkdown(context: BodyContext): Markdown {
  // HTML is allowed, for all output passes through `htmlToBlocks`, which drops scripts. Indented text is code in
  // CommonMark; in articles it is HTML that an old system indented.
  const markdown = new MarkdownIt({ html: true }).disable('code')
  // A refused link would appear as Markdown source.
  markdown.validateLink = () => true
  markdown.normalizeLink = normalizeLink
  markdown.inline.ruler.before('text', 'autolink', autolink)
  markdown.inline.ruler.before('image', 'sized_image', sizedImage)
  markdown.block.ruler.before('table', 'captioned_table', pipeTable(context, { isCaptioned: true }))
  markdown.block.ruler.after('table', 'pipe_table', pipeTable(context, { isCaptioned: false }))
  addFootnotes(markdown, context.footnotes)
  markdown.core.ruler.push('pipe_tables', joinPipeTables(context))
  markdown.core.ruler.push('notes', readNotes)
  markdown.core.ruler.push('embeds', readEmbeds(context))
  markdown.core.ruler.push('image_credits', readImageCredits(context))
  markdown.core.ruler.push('quote_credits', readQuoteCredits)
  markdown.renderer.rules['image'] = renderImage(context)
  return markdown
}
