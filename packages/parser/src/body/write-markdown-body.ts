import { marksOf, type Block, type BlockOf } from '@broadsheet/model'
import { delimiterRange } from '../html/mark-delimiters.ts'
import { creditMark } from './credit-mark.ts'
import { writeMarked, writeMarkedHtml } from './write-marked.ts'
import { writeTable } from './write-table.ts'
import { writeAddress, writeTarget } from './write-target.ts'
import { writeHtmlText, writeLabel, writeLine, writeTitle, writeWords } from './write-text.ts'

/** An escape for no character. Beside it a separator is kept. */
const nothing = '\\u{}'

/**
 * Writes a body as Markdown, with a blank line between blocks, so that `parseMarkdownBody` returns an equal body for
 * any content.
 *
 * @example writeMarkdownBody([{ type: 'heading', level: 2, text: 'Why' }]) // '## Why'
 */
export function writeMarkdownBody(body: readonly Block[]): string {
  const parts = body.flatMap((block, at) => {
    const isIdle = block.type === 'separator' && (body[at - 1]?.type ?? 'separator') === 'separator'
    return isIdle ? [nothing, write(block, at, body)] : [write(block, at, body)]
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
    case 'image':
      return writeImage(block)
    case 'embed':
      return writeEmbed(block)
    case 'table':
      return writeTable(block)
    case 'separator':
      return '---'
  }
}

function writeParagraph(text: string): string {
  return writeLine(text).replace(/^https?(?=:)/iu, '$&\\')
}

function writeEmbed(embed: BlockOf<'embed'>): string {
  const { url, title } = embed
  if (title === null) return writeAddress(url)
  return `[${writeMarked(title, marksOf(embed), { words: writeLabel })}](${writeTarget(url)})`
}

function writeList(list: BlockOf<'list'>, isOther: boolean): string {
  const { ordered, items } = list
  const mark = (at: number): string => (ordered ? `${at + 1}${isOther ? ')' : '.'}` : isOther ? '*' : '-')
  return items.map((item, at) => `${mark(at)} ${writeMarked(item, marksOf(list, at), { words: writeLine })}`).join('\n')
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
  return writeLine(text).replace(/^—(?= )/u, '\\u{2014}')
}

const dashAtBeginning = new RegExp(String.raw`^(?<delimiters>[${delimiterRange}]*)(?<dash>[—–―-])`, 'u')

function writeName(text: string): string {
  return writeWords(text).replace(dashAtBeginning, '$<delimiters>\\u{}$<dash>')
}

/** An image whose caption has marks, which the title of an image can't have. */
function writeFigure(image: BlockOf<'image'>): string {
  const { alt, url, width, height, caption, credit } = image
  const size = `${width === null ? '' : ` width="${width}"`}${height === null ? '' : ` height="${height}"`}`
  const name = credit === null ? '' : ` <cite>${writeMarkedHtml(credit, marksOf(image, 1))}</cite>`
  const words = writeMarkedHtml(caption ?? '', marksOf(image)) + name
  return `<figure><img src="${writeHtmlText(url)}" alt="${writeHtmlText(alt)}"${size}><figcaption>${words}</figcaption></figure>`
}

function writeImage(image: BlockOf<'image'>): string {
  const { alt, url, width, height, caption, credit } = image
  if (marksOf(image).length > 0 && URL.parse(url)?.href === url) return writeFigure(image)
  const size = width === null && height === null ? '' : ` =${width ?? ''}x${height ?? ''}`
  const title = caption === null ? '' : ` "${writeTitle(caption)}"`
  return `![${writeLabel(alt)}](${writeTarget(url)}${size}${title})${credit === null ? '' : ` ${creditMark}${writeMarked(credit, marksOf(image, 1), { words: writeWords })}`}`
}
