import type { Block } from '@broadsheet/model'
import { bareDivider, creditMark } from './marks.ts'

/**
 * A body as an editor writes it: blocks with a blank line between them, each kind with its own light marks. What
 * `readBlocks` makes of it is the same body again, whatever stands in it.
 */
export function writeBlocks(body: readonly Block[]): string {
  return body.map(written).join('\n\n')
}

function written(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block.text)
    case 'heading':
      return `${'#'.repeat(block.level)} ${line(block.text)}`
    case 'list':
      return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${line(item)}`).join('\n')
    case 'quote': {
      const paragraphs = block.paragraphs.map((text) => `> ${line(text).replace(/^(?=— )/, '\\')}`)
      return [...paragraphs, ...(block.credit === null ? [] : [`> ${creditMark}${line(block.credit)}`])].join('\n')
    }
    case 'image': {
      const { width, height, caption, credit } = block
      const size = width === null && height === null ? '' : ` =${width ?? ''}x${height ?? ''}`
      const says = caption === null ? '' : ` "${within(caption, /"/g)}"`
      const end = credit === null ? '' : ` ${line(credit)}`
      return `![${within(block.alt, /[[\]]/g)}](${address(block.url)}${size}${says})${end}`
    }
    case 'embed':
      return block.title === null ? address(block.url) : `[${within(block.title, /[[\]]/g)}](${address(block.url)})`
    case 'table':
      return table(block)
    case 'separator':
      return '---'
  }
}

function table({ caption, head, rows }: Extract<Block, { type: 'table' }>): string {
  const lines = [
    ...(caption === null ? [] : [`|= ${line(caption)}`]),
    ...(head === null ? [] : [row(head), `|${head.map(() => ' --- |').join('')}`]),
    ...rows.map(row),
  ]
  return lines.join('\n')
}

function row(cells: readonly string[]): string {
  return `|${cells.map((cell) => ` ${within(cell, /\|/g).replace(bareDivider, '\\$&')} |`).join('')}`
}

/** A text of one paragraph: its lines stay lines, unless one would be read as something else. */
function paragraph(text: string): string {
  return escaped(text)
    .replace(/^\n|\n(?=\n|$)/g, '\\u{a}')
    .split('\n')
    .map((each) =>
      edges(each)
        .replace(/^(?:#{2,4} |- |>|!?\[|\||---$)/, '\\$&')
        .replace(/^(\d+)\. /, '$1\\. ')
        .replace(/^(https?):/i, '$1\\:'),
    )
    .join('\n')
}

/** A text that has one line to itself. */
function line(text: string): string {
  return edges(escaped(text).replaceAll('\n', '\\u{a}'))
}

/** A text between signs, which it may not hold itself. */
function within(text: string, signs: RegExp): string {
  return line(text).replace(signs, '\\$&')
}

function address(url: string): string {
  return escaped(url).replace(/\s/g, code).replace(/[()"]/g, '\\$&')
}

// What a form or a browser would not bring back as it was, and the sign that escapes the others.
function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replace(/(?![\t\n])[\p{Cc}\p{Cs}]/gu, code)
}

// Space at the ends of a line is nobody's who types.
function edges(text: string): string {
  return text.replace(/^\s|\s$/g, code)
}

function code(sign: string): string {
  return `\\u{${sign.charCodeAt(0).toString(16)}}`
}
