import { type Block, blockSchema } from '@broadsheet/model'
import * as v from 'valibot'
import { bareDivider, creditMark, unescaped } from './marks.ts'

type Lines = readonly string[]

/**
 * Reads what an editor wrote. It takes any text: whatever is not written as a block of another kind is a paragraph, an
 * address that no link may have among it, so that what comes out can be shown.
 */
export function readBlocks(text: string): Block[] {
  const blocks: Block[] = []
  let open: string[] = []
  const close = () => {
    if (open.length > 0) blocks.push(blockOf(open))
    open = []
  }
  for (const each of text.replaceAll('\r\n', '\n').split('\n')) {
    const line = each.trim()
    if (line === '' || kindOf(line) !== kindOf(open[0] ?? line) || isAlone(kindOf(line))) close()
    if (line !== '') open.push(line)
  }
  close()
  return blocks
}

type Kind = Block['type'] | 'ordered'

const signs: readonly (readonly [RegExp, Kind])[] = [
  [/^#{2,4} /, 'heading'],
  [/^- /, 'list'],
  [/^\d+\. /, 'ordered'],
  [/^>/, 'quote'],
  [/^\|/, 'table'],
  [/^---$/, 'separator'],
  [/^!\[/, 'image'],
  [/^\[|^https?:\/\/\S+$/i, 'embed'],
]

function kindOf(line: string): Kind {
  return signs.find(([sign]) => sign.test(line))?.[1] ?? 'paragraph'
}

function isAlone(kind: Kind): boolean {
  return ['heading', 'separator', 'image', 'embed'].includes(kind)
}

/** The block of lines of one kind, of which there is at least one. */
function blockOf(lines: Lines): Block {
  const [first = ''] = lines
  const kind = kindOf(first)
  const block = kind === 'paragraph' ? null : readers[kind](lines)
  return block !== null && v.is(blockSchema, block)
    ? block
    : { type: 'paragraph', text: lines.map(unescaped).join('\n') }
}

const readers: Record<Exclude<Kind, 'paragraph'>, (lines: Lines) => unknown> = {
  heading: ([line = '']) => {
    const level = line.indexOf(' ')
    return { type: 'heading', level, text: textOf(line.slice(level)) }
  },
  list: (lines) => ({ type: 'list', ordered: false, items: lines.map((line) => textOf(line.slice(2))) }),
  ordered: (lines) => ({
    type: 'list',
    ordered: true,
    items: lines.map((line) => textOf(line.slice(line.indexOf(' ')))),
  }),
  quote: readQuote,
  table: readTable,
  separator: () => ({ type: 'separator' }),
  image: ([line = '']) => {
    const [all, alt = '', url = '', width, height, caption, credit] =
      /^!\[((?:\\.|[^\]\\])*)\]\(((?:\\.|[^\s()\\])+)(?: =(\d*)x(\d*))?(?: "((?:\\.|[^"\\])*)")?\)(.*)$/s.exec(line) ??
      []
    if (all === undefined) return null
    const pixels = (digits?: string) => (digits === undefined || digits === '' ? null : Number(digits))
    return {
      type: 'image',
      url: unescaped(url),
      alt: textOf(alt),
      width: pixels(width),
      height: pixels(height),
      caption: textOf(caption ?? '') || null,
      credit: textOf(credit ?? '') || null,
    }
  },
  embed: ([line = '']) => {
    const [all, title = '', url = ''] = /^\[((?:\\.|[^\]\\])*)\]\(((?:\\.|[^\s()\\])+)\)$/s.exec(line) ?? []
    if (all === undefined) return line.startsWith('[') ? null : { type: 'embed', url: unescaped(line), title: null }
    return { type: 'embed', url: unescaped(url), title: textOf(title) || null }
  },
}

function readQuote(lines: Lines) {
  const parts = lines.map((line) => line.slice(1).trim()).filter((part) => part !== '')
  const last = parts.at(-1) ?? ''
  const isCredited = parts.length > 1 && last.startsWith(creditMark)
  return {
    type: 'quote',
    paragraphs: parts.slice(0, isCredited ? -1 : undefined).map(unescaped),
    credit: isCredited ? textOf(last.slice(creditMark.length)) : null,
  }
}

function readTable(lines: Lines) {
  const [first = ''] = lines
  const isTold = first.startsWith('|=')
  const [head, divider, ...rest] = (isTold ? lines.slice(1) : lines).map(cellsOf)
  const hasHead = head !== undefined && divider?.every((cell) => bareDivider.test(cell)) === true && rest.length > 0
  const rows = hasHead ? rest : [head, divider, ...rest].filter((row) => row !== undefined)
  return {
    type: 'table',
    caption: isTold ? textOf(first.slice(2)) || null : null,
    head: hasHead ? head.map(unescaped) : null,
    rows: rows.map((row) => row.map(unescaped)),
  }
}

/** The cells between the bars of a line, as they are written; a last bar may be missing. */
function cellsOf(line: string): string[] {
  const cells = (line.slice(1).match(/(?:\\.|[^|])*(?:\||$)/gs) ?? []).map((cell) => cell.replace(/\|$/, '').trim())
  return cells.length > 1 && cells.at(-1) === '' ? cells.slice(0, -1) : cells
}

function textOf(written: string): string {
  return unescaped(written.trim())
}
