import MarkdownIt, { type MarkdownIt as Markdown } from 'markdown-it'
import type { BodyContext } from './body-context.ts'
import { readEmbeds } from './read-embeds.ts'
import { readImageCredits, renderImage, sizedImage } from './read-images.ts'
import { pipeTable } from './read-pipe-table.ts'
import { readQuoteCredits } from './read-quote-credits.ts'
import { normalizeLink } from './web-address-of.ts'

/**
 * Markdown (CommonMark with tables and strike-through) with what an article has beside it: sizes, captions and credits
 * of images, credits of quotations, embeds, tables without a head or with a caption. `context` is where its rules put
 * the blocks that they read themselves.
 */
export function createMarkdown(context: BodyContext): Markdown {
  // HTML may stand in Markdown; all of it, and what Markdown makes, passes through `htmlToBlocks`, which knows no script.
  // A text set in from the margin is code by CommonMark; in articles it is HTML that an old system indented.
  const markdown = new MarkdownIt({ html: true }).disable('code')
  // A link that it refuses would stand as Markdown's own characters in the text.
  markdown.validateLink = () => true
  markdown.normalizeLink = normalizeLink
  markdown.inline.ruler.before('image', 'sized_image', sizedImage)
  markdown.block.ruler.before('table', 'captioned_table', pipeTable(context, { isCaptioned: true }))
  markdown.block.ruler.after('table', 'pipe_table', pipeTable(context, { isCaptioned: false }))
  markdown.core.ruler.push('embeds', readEmbeds(context))
  markdown.core.ruler.push('image_credits', readImageCredits(context))
  markdown.core.ruler.push('quote_credits', readQuoteCredits)
  markdown.renderer.rules['image'] = renderImage(context)
  return markdown
}
