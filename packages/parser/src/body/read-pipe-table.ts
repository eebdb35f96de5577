import type { StateBlock, StateCore } from 'markdown-it'
import { blockOf, lineOf, readyHtml, type BodyContext } from './body-context.ts'
import { tried } from './read-footnotes.ts'

const divider = /^:?-{3,}:?$/u

type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean

/**
 * Parses the tables that GitHub's dialect has no form for. One with a caption, or with the mark of an empty caption
 * (`|=`), begins with that line; one without a head has lines that begin and end with a bar.
 */
export function pipeTable(context: BodyContext, { isCaptioned }: { isCaptioned: boolean }): BlockRule {
  return (state, startLine, endLine, silent) => {
    if (state.level > 0 || silent) return false
    const lines = barLines(state, startLine, endLine)
    const [first = ''] = lines
    if (first.startsWith('|=') !== isCaptioned) return false
    if (!isCaptioned && !lines.every((line) => /^\|.*(?<!\\)\|$/u.test(line) && line.length > 1)) return false
    if (!isTable(lines, { state, context, isCaptioned })) return false
    const token = state.push('html_block', '', 0)
    const table = { lines, isCaptioned, cells: 0 }
    context.tables.set(token, table)
    token.map = [startLine, startLine + lines.length]
    // Footnotes in the cells are counted with those of the text around.
    tableOf(lines, {
      isCaptioned,
      line: (text) => {
        table.cells += 1
        const cell = state.push('inline', '', 0)
        cell.content = text
        cell.children = []
        return ''
      },
    })
    state.line = startLine + lines.length
    return true
  }
}

type Tried = { state: StateBlock; context: BodyContext; isCaptioned: boolean }

/** Whether lines become a table: their cells have text alone, and are not too many. */
function isTable(lines: readonly string[], { state, context, isCaptioned }: Tried): boolean {
  const { kinds, lost } = context
  const before = { kinds: kinds.length, lost: lost.length }
  const line = (text: string): string | null => lineOf(state.md.renderInline(text, tried), context)
  const table = blockOf(tableOf(lines, { isCaptioned, line }))
  kinds.length = before.kinds
  lost.length = before.lost
  return table !== null
}

/** Joins the parsed cells of such tables to ready blocks. */
export function joinPipeTables(context: BodyContext): (state: StateCore) => void {
  return ({ tokens, md, env }) => {
    for (const [at, token] of [...tokens.entries()].toReversed()) {
      const table = context.tables.get(token)
      if (table === undefined) continue
      const { lines, isCaptioned, cells } = table
      const parsed = tokens.splice(at + 1, cells).values()
      const line = (): string | null => {
        const { value } = parsed.next()
        return lineOf(md.renderer.renderInline(value?.children ?? [], md.options, env), context)
      }
      token.content = readyHtml(tableOf(lines, { isCaptioned, line }), context) ?? ''
    }
  }
}

function barLines(state: StateBlock, startLine: number, endLine: number): string[] {
  const lines: string[] = []
  for (let at = startLine; at < endLine; at += 1) {
    const line = state.getLines(at, at + 1, 0, false).trim()
    if (!line.startsWith('|')) break
    lines.push(line)
  }
  return lines
}

type Reader = { isCaptioned: boolean; line: (text: string) => string | null }

function tableOf(lines: readonly string[], { isCaptioned, line }: Reader): unknown {
  const caption = isCaptioned ? line((lines[0] ?? '').slice(2)) : null
  const [head, rule, ...rest] = (isCaptioned ? lines.slice(1) : lines).map(cellsOf)
  const hasHead = head !== undefined && rule?.every((cell) => divider.test(cell)) === true && rest.length > 0
  const rows = hasHead ? rest : [head, rule, ...rest].filter((row) => row !== undefined)
  return {
    type: 'table',
    caption: caption === '' ? null : caption,
    head: hasHead ? head.map(line) : null,
    rows: rows.map((row) => row.map(line)),
  }
}

/** The cells between the bars of a line; the last bar is optional. */
function cellsOf(line: string): string[] {
  const cells = line.slice(1).split(/(?<!\\)\|/u)
  const whole = cells.length > 1 && cells.at(-1) === '' ? cells.slice(0, -1) : cells
  return whole.map((cell) => cell.trim().replaceAll('\\|', '|'))
}
