import { blockText, type Block } from '@broadsheet/model'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { readNodes } from '../blocks/write-nodes.ts'
import type { Found } from '../facts/found.ts'
import { textIn, isObject } from '../facts/json-ld.ts'
import type { Page } from '../facts/page.ts'
import { foldText } from '../fold-text.ts'
import type { HtmlNode } from '../html-node.ts'
import { parseHtml } from '../parse-html.ts'
import { dropBoilerplate } from './drop-boilerplate.ts'
import { dropLinkLists } from './drop-link-lists.ts'
import { findMarkedBody } from './find-marked-body.ts'
import { findStandfirst } from './find-standfirst.ts'
import { proseLength } from './prose-length.ts'
import { prunePage } from './prune-page.ts'
import { serializeHtml } from './serialize-html.ts'

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

/** Readability's time grows with the elements times how deep they stand; a page of more is no article's. */
const maxElements = 10_000

/** The part of a page that Readability takes for its article, as nodes; empty when it finds none. */
function extractContent(body: readonly HtmlNode[]): HtmlNode[] {
  if (countElements(body) > maxElements) return []
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${serializeHtml(body)}</body></html>`)
  const content = new Readability(document, { keepClasses: true, disableJSONLD: true }).parse()?.content
  return parseHtml(content ?? '')
}

function countElements(nodes: readonly HtmlNode[]): number {
  return nodes.reduce((sum, node) => sum + (typeof node === 'string' ? 0 : 1 + countElements(node.children)), 0)
}

const maxCharacters = 120
const sentenceEnd = /[.!?:;…]["”’»)]*$/u

/** Blocks with a short line behind an image, which is no sentence, as that image's caption where it has none. */
function joinCaptionLines(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, index): Block[] => {
    if (isCaptionOf(block, blocks[index - 1])) return []
    const next = blocks[index + 1]
    return block.type === 'image' && next?.type === 'paragraph' && isCaptionOf(next, block)
      ? [{ ...block, caption: next.text }]
      : [block]
  })
}

function isCaptionOf(block: Block, before: Block | undefined): boolean {
  if (block.type !== 'paragraph' || before?.type !== 'image' || before.caption !== null) return false
  return block.text.length <= maxCharacters && !sentenceEnd.test(block.text)
}

/** The text that a page's JSON-LD has of its article, a line a paragraph; sites put markup in it, too. */
function readArticleBody({ article, baseUrl }: Page): Block[] {
  const body = article?.['articleBody'] ?? article?.['text']
  const text = typeof body === 'string' ? body : isObject(body) ? textIn(body) : ''
  if (/<\/?(?:p|br|div)\b/iu.test(text)) return readNodes(parseHtml(text), { baseUrl })
  const lines = text.split(/\s*(?:\r?\n\s*)+/u).map((line) => foldText(line))
  return lines.flatMap((line) => (line === '' ? [] : [{ type: 'paragraph', text: line }]))
}
