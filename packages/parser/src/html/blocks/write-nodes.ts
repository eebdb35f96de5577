import { blockLimits, type Block, type MarkKind } from '@broadsheet/model'
import { droppedElements, inlineElements } from '../element-kinds.ts'
import { foldText } from '../fold-text.ts'
import { findAll, isHidden, textOf, type HtmlElement, type HtmlNode } from '../html-node.ts'
import { createBlockWriter, type BlockWriter } from './block-writer.ts'
import { joinFigure } from './join-figure.ts'
import { joinHeading } from './join-heading.ts'
import { joinList } from './join-list.ts'
import { joinQuote } from './join-quote.ts'
import { joinTable } from './join-table.ts'
import { markNodes } from './mark-nodes.ts'
import { isEmbed, readEmbed, readPost } from './read-embed.ts'
import { isImage, readImage, sourcesOf } from './read-image.ts'
import type { ReadyBlocks } from './ready-blocks.ts'
import { revealMarks } from './reveal-marks.ts'
import { rowsOf } from './rows-of.ts'
import { isFigure, takeCaption } from './take-caption.ts'
import { takeCredit } from './take-credit.ts'

/** A form with this many paragraphs encloses the whole page. */
const minParagraphsOfPageForm = 3

/** `kinds` are what the delimiters of marks mean, of all nodes that become one document. */
type Source = { baseUrl: string | null; ready?: ReadyBlocks; kinds?: MarkKind[] }

type Context = Source & {
  sources: readonly HtmlElement[]
  isPreformatted: boolean
  /** Whether the last image had no usable address, so that a `<noscript>` image replaces it. */
  image: { isLost: boolean }
}

/** The blocks of nodes in document order, each valid by `blockSchema`. */
export function readNodes(nodes: readonly HtmlNode[], { kinds = [], ...source }: Source): Block[] {
  return readDelimitedNodes(nodes, { ...source, kinds }).map((block) => revealMarks(block, kinds))
}

/** The same, with the delimiters of marks still in the texts. */
export function readDelimitedNodes(
  nodes: readonly HtmlNode[],
  { kinds, ...source }: Source & { kinds: MarkKind[] },
): Block[] {
  const marked = markNodes(nodes, { kinds, baseUrl: source.baseUrl })
  return collect(marked, { ...source, sources: [], isPreformatted: false, image: { isLost: false } })
}

function collect(nodes: readonly HtmlNode[], context: Context): Block[] {
  const writer = createBlockWriter()
  writeNodes(nodes, writer, context)
  return writer.finish()
}

function writeNodes(nodes: readonly HtmlNode[], writer: BlockWriter, context: Context): void {
  for (const node of nodes) {
    if (typeof node === 'string') writeText(node, writer, context)
    else if (!droppedElements.has(node.name) && !isHidden(node)) writeElement(node, writer, context)
  }
}

function writeText(text: string, writer: BlockWriter, { isPreformatted }: Context): void {
  for (const [index, line] of (isPreformatted ? text.split('\n') : [text]).entries()) {
    if (index > 0) writer.breakLine()
    writer.text(line)
  }
}

function writeElement(element: HtmlElement, writer: BlockWriter, context: Context): void {
  const { name, children, attributes } = element
  if (name === context.ready?.element)
    writer.push(context.ready.blocks.slice(Number(attributes['n']), Number(attributes['n']) + 1))
  else if (name === 'br') writer.breakLine()
  else if (name === 'noscript') writeFallback(children, writer, context)
  else if (isImage(element)) writeImage(element, writer, context)
  else if (name === 'picture') writeNodes(children, writer, { ...context, sources: sourcesOf(children) })
  else if (inlineElements.has(name)) writeNodes(children, writer, context)
  else writer.push(readBlockElement(element, context))
}

function readBlockElement(element: HtmlElement, context: Context): Block[] {
  const { name, children } = element
  if (isEmbed(element)) return [readEmbed(element, context.baseUrl)].filter((block) => block !== null)
  if (isFigure(element)) return readFigure(element, context)
  switch (name) {
    case 'hr':
      return [{ type: 'separator' }]
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return joinHeading(Number(name.slice(1)), collect(children, context))
    case 'ul':
    case 'ol':
      return joinList(
        name === 'ol',
        itemsOf(children).map((item) => collect(item, context)),
      )
    case 'blockquote':
      return readQuote(element, context)
    case 'table':
      return readTable(element, context)
    case 'form':
      return isPageForm(element) ? collect(children, context) : []
    case 'pre':
      return collect(children, { ...context, isPreformatted: true })
    default:
      return collect(children, context)
  }
}

function writeImage(element: HtmlElement, writer: BlockWriter, { baseUrl, sources, image }: Context): void {
  const block = readImage(element, sources, baseUrl)
  image.isLost = block === null
  if (block !== null) writer.push([block])
}

function writeFallback(children: readonly HtmlNode[], writer: BlockWriter, context: Context): void {
  if (!context.image.isLost) return
  for (const image of findAll(children, isImage)) writeImage(image, writer, context)
}

function itemsOf(children: readonly HtmlNode[]): HtmlNode[][] {
  return children.map((child) => (typeof child !== 'string' && child.name === 'li' ? child.children : [child]))
}

function readQuote(element: HtmlElement, context: Context): Block[] {
  const post = readPost(element, context.baseUrl)
  if (post !== null) return [post]
  const { rest, credit } = takeCredit(element)
  return joinQuote(collect(rest, context), credit)
}

function readFigure(element: HtmlElement, context: Context): Block[] {
  const { rest, caption } = takeCaption(element)
  const blocks = collect(rest, context)
  const hasLostImage = findAll(rest, isImage).length > 0 && !blocks.some(({ type }) => type === 'image')
  return joinFigure(blocks, caption, { hasLostImage })
}

function readTable(element: HtmlElement, context: Context): Block[] {
  const rows = rowsOf(element.children).map(({ cells, isHead }) =>
    cells.map((cell) => ({
      blocks: collect([cell], context),
      isHeader: isHead || cell.name === 'th',
      columns: Math.min(Math.max(Math.trunc(Number(cell.attributes['colspan'])) || 1, 1), blockLimits.cells),
    })),
  )
  const caption = foldText(textOf(findAll(element.children, ({ name }) => name === 'caption')))
  const isLayout = ['presentation', 'none'].includes(element.attributes['role'] ?? '')
  return joinTable(isLayout ? rows.flat().map((cell) => [cell]) : rows, caption)
}

function isPageForm({ children }: HtmlElement): boolean {
  return findAll(children, ({ name }) => name === 'p').length >= minParagraphsOfPageForm
}
