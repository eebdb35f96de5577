import { blockLimits, imagesIn, type Block, type MarkKind } from '@broadsheet/model'
import { droppedElements, inlineElements } from '../element-kinds.ts'
import { foldText } from '../fold-text.ts'
import { findAll, textOf, type HtmlElement, type HtmlNode } from '../html-node.ts'
import { createBlockWriter, type BlockWriter } from './block-writer.ts'
import { dropFurnitureImages } from './drop-furniture-images.ts'
import { findNotes, isFootnotes, joinFootnotes, type NoteNumbers } from './footnotes.ts'
import { gatherNotes } from './gather-notes.ts'
import { isUnshown } from './is-unshown.ts'
import { isGallery, joinFigure } from './join-figure.ts'
import { joinHeading } from './join-heading.ts'
import { joinList, type ListItem } from './join-list.ts'
import { isCallout, joinNote } from './join-note.ts'
import { joinQuote } from './join-quote.ts'
import { joinTable } from './join-table.ts'
import { markNodes } from './mark-nodes.ts'
import { isBookmark, readBox } from './read-box.ts'
import { isOfData, readData } from './read-data.ts'
import { isEmbed, readEmbed, readPost } from './read-embed.ts'
import { readFormula } from './read-formula.ts'
import { isImage, readImage, sourcesOf } from './read-image.ts'
import { readPreformatted } from './read-preformatted.ts'
import type { ReadyBlocks } from './ready-blocks.ts'
import { revealMarks } from './reveal-marks.ts'
import { rowsOf } from './rows-of.ts'
import { shortenOwnLinks } from './shorten-own-links.ts'
import { isFigure, takeCaption } from './take-caption.ts'
import { takeCredit } from './take-credit.ts'

/** A form with this many paragraphs encloses the whole page. */
const minParagraphsOfPageForm = 3

/**
 * `kinds` are what the delimiters of marks mean, of all nodes that become one document; `notes` its footnotes, if they are
 * not among the nodes.
 */
type Source = { baseUrl: string | null; ready?: ReadyBlocks; kinds?: MarkKind[]; notes?: NoteNumbers }

type Context = Source & {
  notes: NoteNumbers
  sources: readonly HtmlElement[]
  isPreformatted: boolean
  /** Within a heading, a button opens and closes what is below, and its words are the heading's. */
  isHeading: boolean
  /** Within such a button, its plus and minus signs are no words. */
  isButton: boolean
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
  const gathered = gatherNotes(shortenOwnLinks(dropFurnitureImages(nodes), source.baseUrl))
  const notes = source.notes ?? findNotes(gathered)
  const marked = markNodes(gathered, { kinds, baseUrl: source.baseUrl, notes })
  return collect(marked, {
    ...source,
    notes,
    sources: [],
    isPreformatted: false,
    isHeading: false,
    isButton: false,
    image: { isLost: false },
  })
}

function collect(nodes: readonly HtmlNode[], context: Context): Block[] {
  const writer = createBlockWriter()
  writeNodes(nodes, writer, context)
  return writer.finish()
}

function writeNodes(nodes: readonly HtmlNode[], writer: BlockWriter, context: Context): void {
  for (const node of nodes) {
    if (typeof node === 'string') writeText(node, writer, context)
    else if (context.isButton && node.attributes['aria-hidden'] === 'true') continue
    else if (context.isHeading && node.name === 'button')
      writeNodes(node.children, writer, { ...context, isButton: true })
    else if ((!droppedElements.has(node.name) || node.name === 'menu') && !isUnshown(node))
      writeElement(node, writer, context)
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
  else if (name === 'math') writer.text(readFormula(element))
  else if (name === 'q') writeQuoted(children, writer, context)
  else if (isImage(element)) writeImage(element, writer, context)
  else if (name === 'picture') writeNodes(children, writer, { ...context, sources: sourcesOf(children) })
  else if (inlineElements.has(name) && !isBookmark(element)) writeNodes(children, writer, context)
  else writer.push(readBlockElement(element, context))
}

/** Words between quotation marks, which browsers draw. */
function writeQuoted(words: readonly HtmlNode[], writer: BlockWriter, context: Context): void {
  writer.text('“')
  writeNodes(words, writer, context)
  writer.text('”')
}

function readBlockElement(element: HtmlElement, context: Context): Block[] {
  const { name, children } = element
  if (isOfData(element)) return [readData(element, context.baseUrl)].filter((block) => block !== null)
  if (isEmbed(element)) return [readEmbed(element, context.baseUrl)].filter((block) => block !== null)
  const box = readBox(element, context.baseUrl)
  if (box !== null) return box
  if (isFootnotes(element, context.notes))
    return joinFootnotes(element, context.notes, (nodes) => collect(nodes, context))
  if (isFigure(element)) return readFigure(element, context)
  if (isCallout(element)) return joinNote(collect(children, context), element)
  switch (name) {
    case 'hr':
      return [{ type: 'separator' }]
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return joinHeading(Number(name.slice(1)), collect(children, { ...context, isHeading: true }))
    case 'ul':
    case 'ol':
    case 'menu':
      return readList(element, context)
    case 'blockquote':
      return readQuote(element, context)
    case 'table':
      return readTable(element, context)
    case 'form':
      return isPageForm(element) ? collect(children, context) : []
    case 'pre':
      return readPreformatted(element) ?? collect(children, { ...context, isPreformatted: true })
    case 'aside':
    case 'details':
      return joinNote(collect(children, context), element)
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

function readList({ name, children, attributes }: HtmlElement, context: Context): Block[] {
  const items = children.map((child): ListItem => {
    if (typeof child === 'string' || child.name !== 'li') return { blocks: collect([child], context), number: null }
    return { blocks: collect(child.children, context), number: wholeNumber(child.attributes['value']) }
  })
  const isReversed = attributes['reversed'] !== undefined
  const filled = items.filter(({ blocks }) => blocks.length > 0)
  return joinList(
    {
      ordered: name === 'ol',
      start: wholeNumber(attributes['start']) ?? (isReversed ? filled.length : 1),
      step: isReversed ? -1 : 1,
    },
    filled,
  )
}

function wholeNumber(written: string | undefined): number | null {
  return written !== undefined && /^\s*-?\d{1,7}\s*$/u.test(written) ? Number(written) : null
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
  const hasLostImage = findAll(rest, isImage).length > 0 && imagesIn(blocks).length === 0
  return joinFigure(blocks, caption, { hasLostImage, isGallery: isGallery(element) })
}

function readTable(element: HtmlElement, context: Context): Block[] {
  const rows = rowsOf(element.children).map(({ cells, isHead }) =>
    cells.map((cell) => ({
      blocks: collect([cell], context),
      isHeader: isHead || cell.name === 'th',
      columns: Math.min(Math.max(wholeNumber(cell.attributes['colspan']) ?? 1, 1), blockLimits.cells),
      rows: rowsSpanned(cell.attributes['rowspan']),
    })),
  )
  const caption = foldText(textOf(findAll(element.children, ({ name }) => name === 'caption')))
  const isLayout = ['presentation', 'none'].includes(element.attributes['role'] ?? '')
  return joinTable(isLayout ? rows.flat().map((cell) => [{ ...cell, rows: 1, columns: 1 }]) : rows, caption)
}

/** 0 means to the end of the table. */
function rowsSpanned(written: string | undefined): number {
  const rows = wholeNumber(written) ?? 1
  return rows === 0 ? blockLimits.rows : Math.min(Math.max(rows, 1), blockLimits.rows)
}

function isPageForm({ children }: HtmlElement): boolean {
  return findAll(children, ({ name }) => name === 'p').length >= minParagraphsOfPageForm
}
