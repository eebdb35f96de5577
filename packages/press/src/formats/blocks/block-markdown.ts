import { markedTexts, type Block, type BlockOf, type MarkedText } from '@broadsheet/model'
import type { Words } from '../../words/english.ts'
import { escapeMarkdown } from '../escape-markdown.ts'
import { destination } from './destination.ts'
import { hostOf } from './host-of.ts'
import { markedMarkdown } from './marked-markdown.ts'
import { tableGrid } from './table-grid.ts'

/**
 * A block as Markdown: CommonMark and the tables of GitHub's dialect (https://github.github.com/gfm/). Text from a
 * source is escaped. It has no blank line at either end.
 */
export function blockMarkdown(block: Block, words: Words): string {
  switch (block.type) {
    case 'paragraph':
      return textsMarkdown(block).join(' ')
    case 'heading':
      return `${'#'.repeat(block.level)} ${textsMarkdown(block).join(' ')}`
    case 'list':
      return textsMarkdown(block)
        .map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${item}`)
        .join('\n')
    case 'quote':
      return quoteMarkdown(block)
    case 'image':
      return imageMarkdown(block)
    case 'embed':
      return embedMarkdown(block, words)
    case 'table':
      return tableMarkdown(block)
    case 'separator':
      return '---'
  }
}

function textsMarkdown(block: Block): string[] {
  return markedTexts(block).flatMap((text) => (text === null ? [] : [markedMarkdown(text)]))
}

function embedMarkdown(embed: BlockOf<'embed'>, words: Words): string {
  const [title] = textsMarkdown(embed)
  const host = hostOf(embed.url)
  const text = title === undefined ? escapeMarkdown(words.seeItAt(host)) : `${title} (${host})`
  return `[${text}](${destination(embed.url)})`
}

function quoteMarkdown(quote: BlockOf<'quote'>): string {
  const { paragraphs, credit } = quote
  const lines = textsMarkdown(quote).map((text, at) =>
    credit !== null && at === paragraphs.length ? `— ${text}` : text,
  )
  return lines.map((line) => `> ${line}`).join('\n>\n')
}

function imageMarkdown(image: BlockOf<'image'>): string {
  const shown = `![${escapeMarkdown(image.alt)}](${destination(image.url)})`
  const [caption, credit] = markedTexts(image).map((text) => text && markedMarkdown(text))
  const line = caption && credit ? `${caption} (${credit})` : (caption ?? credit)
  return line ? `${shown}\n\n*${line}*` : shown
}

/** GitHub's dialect needs a header row, so a table without one gets an empty one. */
function tableMarkdown(table: BlockOf<'table'>): string {
  const { head, rows, ofFigures } = tableGrid(table)
  const names = head ?? ofFigures.map((): MarkedText => ({ text: '', marks: [] }))
  const rule = `| ${ofFigures.map((figures) => (figures ? '---:' : '---')).join(' | ')} |`
  const grid = [rowMarkdown(names), rule, ...rows.map(rowMarkdown)].join('\n')
  const [caption] = markedTexts(table)
  return caption ? `**${markedMarkdown(caption)}**\n\n${grid}` : grid
}

function rowMarkdown(cells: readonly MarkedText[]): string {
  return `| ${cells.map((cell) => markedMarkdown(cell).replaceAll('|', String.raw`\|`)).join(' | ')} |`
}
