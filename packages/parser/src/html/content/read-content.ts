import { blockText, type Block } from '@broadsheet/model'
import { readNodes } from '../blocks/write-nodes.ts'
import type { Found } from '../facts/found.ts'
import { textIn } from '../facts/json-ld.ts'
import type { Page } from '../facts/page.ts'
import type { HtmlNode } from '../html-node.ts'
import { dropBoilerplate } from './drop-boilerplate.ts'
import { dropLinkLists } from './drop-link-lists.ts'
import { extractContent } from './extract-content.ts'
import { findMarkedBody } from './find-marked-body.ts'
import { findStandfirst } from './find-standfirst.ts'
import { joinCaptionLines } from './join-caption-lines.ts'
import { proseLength } from './prose-length.ts'
import { prunePage } from './prune-page.ts'
import { readArticleBody } from './read-article-body.ts'

/** Less is a teaser or a notice; another way to read the page may find more. */
const minCharacters = 250
/** Even a short notice has more, where pruning took nothing of it. */
const minOfPruned = 100
/** As many tell whether a text stands in another. */
const openingCharacters = 40
/** As many times longer, what a page tells machines is its article, and what it shows people an opening. */
const minTimesLonger = 2

/**
 * The blocks of a page's article, by the first way that finds enough: the element that the page marks as its body; what
 * Readability takes for the article, of the page without what its names mark as furniture, then of the whole page. What
 * JSON-LD says stands where it says far more.
 */
export function readContent(page: Page): Found<Block[]> {
  const pruned = prunePage(page.body)
  const shown = readShown(page, pruned)
  const declared = dropBoilerplate(readArticleBody(page))
  return proseLength(declared) > proseLength(shown.value) * minTimesLonger
    ? { value: declared, origin: 'json-ld articleBody' }
    : { ...shown, value: withStandfirst(shown.value, page, pruned) }
}

function readShown({ body, baseUrl }: Page, pruned: readonly HtmlNode[]): Found<Block[]> {
  const marked = findMarkedBody(pruned)
  const ways = [
    { origin: 'marked body', enough: minCharacters, nodes: () => dropLinkLists(marked?.children ?? []) },
    { origin: 'readability', enough: minOfPruned, nodes: () => dropLinkLists(extractContent(pruned)) },
    { origin: 'readability of the whole page', enough: 0, nodes: () => extractContent(body) },
  ]
  let best: Found<Block[]> = { value: [], origin: '' }
  for (const { origin, enough, nodes } of ways) {
    const value = joinCaptionLines(dropBoilerplate(readNodes(nodes(), { baseUrl })))
    if (proseLength(value) > proseLength(best.value)) best = { value, origin }
    if (proseLength(best.value) >= enough) return best
  }
  return best
}

function withStandfirst(blocks: Block[], { metas, article }: Page, pruned: readonly HtmlNode[]): Block[] {
  const descriptions = ['description', 'og:description', 'twitter:description'].map((name) => metas.get(name) ?? '')
  const standfirst = findStandfirst(pruned, [...descriptions, textIn(article?.['description'])])
  if (standfirst === null) return blocks
  const opening = standfirst.slice(0, openingCharacters)
  return blocks.some((block) => blockText(block).includes(opening))
    ? blocks
    : [{ type: 'paragraph', text: standfirst }, ...blocks]
}
