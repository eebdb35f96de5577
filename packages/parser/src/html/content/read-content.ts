import { blockText, headlineKey, marksOf, withMarks, type Block } from '@broadsheet/model'
import type { OmissionKind } from '../../result/omission.ts'
import { lossesIn } from '../blocks/count-losses.ts'
import { readNodes } from '../blocks/write-nodes.ts'
import type { Found } from '../facts/found.ts'
import { textIn, isObject } from '../facts/json-ld.ts'
import type { Page } from '../facts/page.ts'
import { foldText } from '../fold-text.ts'
import type { HtmlNode } from '../html-node.ts'
import { parseHtml } from '../parse-html.ts'
import { countBeside, countLeftOut } from './count-left-out.ts'
import { dropBoilerplate } from './drop-boilerplate.ts'
import { dropLinkLists } from './drop-link-lists.ts'
import { extractContent, type Extract } from './extract-content.ts'
import { findMarkedBody } from './find-marked-body.ts'
import { findStandfirst } from './find-standfirst.ts'
import { nameCaptions } from './name-captions.ts'
import { proseLength } from './prose-length.ts'
import { prunePage } from './prune-page.ts'
import type { Measures } from './running-text.ts'
import { trimLabels } from './trim-labels.ts'

/** Fewer characters are a teaser or a notice; another way may find more. */
const minCharacters = 250
/** Even a short notice has more, if pruning removed nothing of it. */
const minOfPruned = 100
/** The beginning by which a text is found in another. */
const openingCharacters = 40
/** If the JSON-LD is this many times longer, it is the article, and the page shows only the beginning. */
const minTimesLonger = 2

/** The blocks of an article, and what no block has a place for. */
type Content = Found<Block[]> & { lost: OmissionKind[] }

/**
 * The blocks of a page's article, by the first way that finds enough: the element that the page marks as its body;
 * Readability on the pruned page; Readability on the whole page. The JSON-LD's text replaces it if it is much longer.
 */
export function readContent(page: Page, headline: string | null): Content {
  const measures: Measures = new Map()
  const pruned = prunePage(page.body, measures)
  const shown = readShown(page, pruned, measures)
  const declared = dropBoilerplate(readArticleBody(page))
  const best =
    proseLength(declared) > proseLength(shown.value) * minTimesLonger
      ? { value: declared, origin: 'json-ld articleBody', lost: countBeside(shown.value) }
      : shown
  return { ...best, value: withStandfirst(best.value, { page, pruned, headline }) }
}

function readShown({ body, baseUrl }: Page, pruned: readonly HtmlNode[], measures: Measures): Content {
  const marked = findMarkedBody(pruned, measures)
  const ways = [
    { origin: 'marked body', enough: minCharacters, find: () => ({ given: [], nodes: dropLinkLists(marked) }) },
    {
      origin: 'readability',
      enough: minOfPruned,
      find: () => {
        const extract = extractContent(pruned)
        return { ...extract, nodes: dropLinkLists(extract.nodes) }
      },
    },
    { origin: 'readability of the whole page', enough: 0, find: () => extractContent(body) },
  ]
  let best: Found<Block[]> & { extract: Extract } = { value: [], origin: '', extract: { given: [], nodes: [] } }
  for (const { origin, enough, find } of ways) {
    const extract = find()
    const nodes = nameCaptions(extract.nodes)
    const value = trimLabels(joinCaptionLines(dropBoilerplate(readNodes(nodes, { baseUrl }))))
    if (proseLength(value) > proseLength(best.value)) best = { value, origin, extract: { ...extract, nodes } }
    if (proseLength(best.value) >= enough) break
  }
  const { extract, ...found } = best
  const lost = [...lossesIn(extract.nodes, baseUrl), ...countLeftOut(extract, { baseUrl, kept: found.value })]
  return { ...found, lost }
}

type Opening = { page: Page; pruned: readonly HtmlNode[]; headline: string | null }

function withStandfirst(blocks: Block[], { page, pruned, headline }: Opening): Block[] {
  const { metas, article } = page
  const descriptions = ['description', 'og:description', 'twitter:description'].map((name) => metas.get(name) ?? '')
  const first = blocks.find(({ type }) => type === 'paragraph' || type === 'list')
  const standfirst = findStandfirst(pruned, {
    descriptions: [...descriptions, textIn(article?.['description'])],
    headline: headlineKey(headline ?? ''),
    opening: headlineKey(first === undefined ? '' : blockText(first)).slice(0, openingCharacters),
  })
  if (standfirst === null) return blocks
  const opening = standfirst.slice(0, openingCharacters)
  return blocks.some((block) => blockText(block).includes(opening))
    ? blocks
    : [{ type: 'paragraph', text: standfirst }, ...blocks]
}

const maxCharacters = 120
const sentenceEnd = /[.!?:;…。！？：；]["”’»)」』）》]*$/u

/** Makes a short line after an image, which is not a sentence, the caption of an image without one. */
function joinCaptionLines(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, index): Block[] => {
    if (isCaptionOf(block, blocks[index - 1])) return []
    const next = blocks[index + 1]
    return block.type === 'image' && next?.type === 'paragraph' && isCaptionOf(next, block)
      ? [withMarks({ ...block, caption: next.text }, marksOf(next))]
      : [block]
  })
}

function isCaptionOf(block: Block, before: Block | undefined): boolean {
  if (block.type !== 'paragraph' || before?.type !== 'image' || before.caption !== null) return false
  return block.text.length <= maxCharacters && !sentenceEnd.test(block.text)
}

/** The article's text in a page's JSON-LD, one paragraph a line; some sites put HTML in it. */
function readArticleBody({ article, baseUrl }: Page): Block[] {
  const body = article?.['articleBody'] ?? article?.['text']
  const text = typeof body === 'string' ? body : isObject(body) ? textIn(body) : ''
  if (/<\/?(?:p|br|div)\b/iu.test(text)) return readNodes(parseHtml(text), { baseUrl })
  const lines = text.split(/\s*(?:\r?\n\s*)+/u).map((line) => foldText(line))
  return lines.flatMap((line) => (line === '' ? [] : [{ type: 'paragraph', text: line }]))
}
