import { listTree, markedTexts, marksOf, type Block, type BlockOf, type ListNode } from '@broadsheet/model'
import { delimiterRange } from '../html/mark-delimiters.ts'
import { creditMark } from './credit-mark.ts'
import { writeBlockHtml } from './write-block-html.ts'
import { citesInOrder, withReferences, writeFootnotes } from './write-footnotes.ts'
import { writeMarked } from './write-marked.ts'
import { writePreformatted } from './write-preformatted.ts'
import { writeTable } from './write-table.ts'
import { writeAddress, writeTarget } from './write-target.ts'
import { writeLabel, writeLine, writeLines, writeTitle, writeWords } from './write-text.ts'

/** An escape for no character. Beside it a separator is kept. */
const nothing = '\\u{}'

/**
 * Writes a body as Markdown, with a blank line between blocks, so that `parseMarkdownBody` returns an equal body for
 * any content.
 *
 * @example writeMarkdownBody([{ type: 'heading', level: 2, text: 'Why' }]) // '## Why'
 */
export function writeMarkdownBody(body: readonly Block[]): string {
  const isCited = citesInOrder(body)
  const parts = body.flatMap((block, at) => {
    const isIdle = block.type === 'separator' && (body[at - 1]?.type ?? 'separator') === 'separator'
    const isOfNotes = block.type === 'footnotes' && body[at - 1]?.type === 'separator'
    const written = isCited && block.type === 'footnotes' ? writeFootnotes(block) : write(block, at, body)
    return [...(isIdle || isOfNotes ? [nothing] : []), isCited ? withReferences(written) : written]
  })
  return [...parts, ...(body.at(-1)?.type === 'separator' ? [nothing] : [])].join('\n\n')
}

function write(block: Block, at: number, body: readonly Block[]): string {
  switch (block.type) {
    case 'paragraph':
      return writeMarked(block.text, marksOf(block), { words: writeParagraph, isLine: true })
    case 'heading':
      return `${'#'.repeat(block.level)} ${writeMarked(block.text, marksOf(block), { words: writeLine })}`
    case 'list':
      return writeList(block, isOtherList(body, at))
    case 'quote':
      return writeQuote(block)
    case 'preformatted':
      return writePreformatted(block)
    case 'image':
      return writeImage(block)
    case 'embed':
      return block.description === undefined && block.provider === undefined ? writeEmbed(block) : writeBlockHtml(block)
    case 'table':
      return (block.spans ?? []).length === 0 ? writeTable(block) : writeBlockHtml(block)
    case 'gallery':
    case 'audio':
    case 'video':
    case 'file':
    case 'note':
    case 'footnotes':
      return writeBlockHtml(block)
    case 'separator':
      return '---'
  }
}

function writeParagraph(text: string): string {
  return writeLines(text).replace(/^https?(?=:)/iu, '$&\\')
}

function writeEmbed(embed: BlockOf<'embed'>): string {
  const { url, title } = embed
  if (title === null) return writeAddress(url)
  return `[${writeMarked(title, marksOf(embed), { words: writeLabel })}](${writeTarget(url)})`
}

function writeList(list: BlockOf<'list'>, isOther: boolean): string {
  const texts = markedTexts(list)
  const writeItems = ({ ordered, items }: ListNode): string => {
    let next = 1
    return items
      .map(({ at, number, lists }) => {
        const value = number ?? next
        next = value + 1
        const mark = ordered ? `${value}${isOther ? ')' : '.'} ` : isOther ? '* ' : '- '
        const text = texts[at]
        const words = writeMarked(text?.text ?? '', text?.marks ?? [], { words: writeLines })
        const inner = lists.map((each) => `\n${writeItems(each)}`.replaceAll('\n', `\n${' '.repeat(mark.length)}`))
        return mark + words + inner.join('')
      })
      .join('\n')
  }
  const tree = listTree(list)
  return isMarkdownList(tree) ? writeItems(tree) : writeBlockHtml(list)
}

/**
 * Whether Markdown has a form for a list: it counts on from its first number, which isn't negative, and is 1 in a list
 * within an item, of which there is one.
 */
function isMarkdownList({ items }: ListNode, depth = 0): boolean {
  return items.every(
    ({ number, lists }, at) =>
      (number === undefined || (depth === 0 && at === 0 && number >= 0)) &&
      lists.length <= 1 &&
      lists.every((list) => isMarkdownList(list, depth + 1)),
  )
}

// Two consecutive lists would become one, unless their marks differ.
function isOtherList(body: readonly Block[], at: number): boolean {
  const [block, before] = [body[at], body[at - 1]]
  return (
    block?.type === 'list' && before?.type === 'list' && block.ordered === before.ordered && !isOtherList(body, at - 1)
  )
}

function writeQuote(quote: BlockOf<'quote'>): string {
  const { paragraphs, credit } = quote
  const texts = paragraphs.map((text, at) => writeMarked(text, marksOf(quote, at), { words: writeQuoted }))
  const name =
    credit === null ? [] : [creditMark + writeMarked(credit, marksOf(quote, paragraphs.length), { words: writeName })]
  return [...texts, ...name].map((text) => `> ${text}`).join('\n>\n')
}

function writeQuoted(text: string): string {
  return writeLines(text).replace(/^—(?= )/u, '\\u{2014}')
}

const dashAtBeginning = new RegExp(String.raw`^(?<delimiters>[${delimiterRange}]*)(?<dash>[—–―-])`, 'u')

function writeName(text: string): string {
  return writeWords(text).replace(dashAtBeginning, '$<delimiters>\\u{}$<dash>')
}

function writeImage(image: BlockOf<'image'>): string {
  const { alt, url, width, height, caption, credit } = image
  if (marksOf(image).length > 0 && URL.parse(url)?.href === url) return writeBlockHtml(image)
  const size = width === null && height === null ? '' : ` =${width ?? ''}x${height ?? ''}`
  const title = caption === null ? '' : ` "${writeTitle(caption)}"`
  return `![${writeLabel(alt)}](${writeTarget(url)}${size}${title})${credit === null ? '' : ` ${creditMark}${writeMarked(credit, marksOf(image, 1), { words: writeWords })}`}`
}
