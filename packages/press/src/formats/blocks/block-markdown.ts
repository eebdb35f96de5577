import type { BlockOf, Block } from '@broadsheet/model'
import type { Words } from '../../words/english.ts'
import { escapeMarkdown } from '../escape-markdown.ts'
import { asHref } from './as-href.ts'
import { captionText } from './caption-text.ts'
import { embedText } from './embed-text.ts'
import { tableGrid } from './table-grid.ts'

/**
 * A block as Markdown: CommonMark and the tables of GitHub's dialect (https://github.github.com/gfm/). Text from a
 * source is escaped. It has no blank line at either end.
 */
export function blockMarkdown(block: Block, words: Words): string {
  switch (block.type) {
    case 'paragraph':
      return escapeMarkdown(block.text)
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`
    case 'list':
      return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${escapeMarkdown(item)}`).join('\n')
    case 'quote':
      return quoteMarkdown(block)
    case 'image':
      return imageMarkdown(block)
    case 'embed':
      return `[${escapeMarkdown(embedText(block, words))}](${destination(block.url)})`
    case 'table':
      return tableMarkdown(block)
    case 'separator':
      return '---'
  }
}

function quoteMarkdown({ paragraphs, credit }: BlockOf<'quote'>): string {
  const lines = paragraphs.map(escapeMarkdown)
  if (credit !== null) lines.push(`— ${escapeMarkdown(credit)}`)
  return lines.map((line) => `> ${line}`).join('\n>\n')
}

function imageMarkdown(image: BlockOf<'image'>): string {
  const shown = `![${escapeMarkdown(image.alt)}](${destination(image.url)})`
  const caption = escapeMarkdown(captionText(image))
  return caption === '' ? shown : `${shown}\n\n*${caption}*`
}

/** GitHub's dialect needs a header row, so a table without one gets an empty one. */
function tableMarkdown(table: BlockOf<'table'>): string {
  const { head, rows, ofFigures } = tableGrid(table)
  const names = head ?? ofFigures.map(() => '')
  const rule = `| ${ofFigures.map((figures) => (figures ? '---:' : '---')).join(' | ')} |`
  const grid = [rowMarkdown(names), rule, ...rows.map(rowMarkdown)].join('\n')
  return table.caption === null ? grid : `**${escapeMarkdown(table.caption)}**\n\n${grid}`
}

function rowMarkdown(cells: readonly string[]): string {
  return `| ${cells.map((cell) => escapeMarkdown(cell).replaceAll('|', String.raw`\|`)).join(' | ')} |`
}

/** A link's destination: spaces and brackets would end it, and an entity would be another character. */
function destination(address: string): string {
  return asHref(address)
    .replace(/[()\\<>]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/&(?=#?\w+;)/g, String.raw`\&`)
}
