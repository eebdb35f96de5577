import type { Block, BlockOf } from '@broadsheet/model'
import { creditMark } from './credit-mark.ts'
import { escapeOf } from './escapes.ts'
import { normalizeLink, webAddressOf } from './web-address-of.ts'
import { writeTable } from './write-table.ts'
import { writeLabel, writeLine, writeTitle, writeWords } from './write-text.ts'

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
      return writeLine(block.text).replace(/^https?(?=:)/iu, '$&\\')
    case 'heading':
      return `${'#'.repeat(block.level)} ${writeLine(block.text)}`
    case 'list':
      return writeList(block, isOtherList(body, at))
    case 'quote':
      return writeQuote(block)
    case 'image':
      return writeImage(block)
    case 'embed':
      return block.title === null ? writeAddress(block.url) : `[${writeLabel(block.title)}](${writeTarget(block.url)})`
    case 'table':
      return writeTable(block)
    case 'separator':
      return '---'
  }
}

function writeList({ ordered, items }: BlockOf<'list'>, isOther: boolean): string {
  const mark = (at: number): string => (ordered ? `${at + 1}${isOther ? ')' : '.'}` : isOther ? '*' : '-')
  return items.map((item, at) => `${mark(at)} ${writeLine(item)}`).join('\n')
}

// Two consecutive lists would become one, unless their marks differ.
function isOtherList(body: readonly Block[], at: number): boolean {
  const [block, before] = [body[at], body[at - 1]]
  return (
    block?.type === 'list' && before?.type === 'list' && block.ordered === before.ordered && !isOtherList(body, at - 1)
  )
}

function writeQuote({ paragraphs, credit }: BlockOf<'quote'>): string {
  const texts = paragraphs.map((text) => writeLine(text).replace(/^—(?= )/u, '\\u{2014}'))
  const name = credit === null ? [] : [creditMark + writeWords(credit).replace(/^[—–―-]/u, '\\u{}$&')]
  return [...texts, ...name].map((text) => `> ${text}`).join('\n>\n')
}

function writeImage({ alt, url, width, height, caption, credit }: BlockOf<'image'>): string {
  const size = width === null && height === null ? '' : ` =${width ?? ''}x${height ?? ''}`
  const title = caption === null ? '' : ` "${writeTitle(caption)}"`
  return `![${writeLabel(alt)}](${writeTarget(url)}${size}${title})${credit === null ? '' : ` ${creditMark}${writeWords(credit)}`}`
}

const unsafe = /[^A-Za-z0-9\-._~:/?#@!$'*+,;=%]/g

/** Writes an address on its own line, with escapes if browsers would normalise it differently. */
function writeAddress(url: string): string {
  if (webAddressOf(normalizeLink(url), null) === url) return url
  const escaped = url.replace(unsafe, escapeOf)
  return escaped === url ? url.replace(':', escapeOf) : escaped
}

/** Writes an address as the target of a link or an image. */
function writeTarget(url: string): string {
  return writeAddress(url).replace(/[()]|&(?=#?\w+;)/gu, '\\$&')
}
