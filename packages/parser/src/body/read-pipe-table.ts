import type { StateBlock } from 'markdown-it'
import { lineOf, readyHtml, type BodyContext } from './body-context.ts'

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
    const line = (text: string): string | null => lineOf(state.md.renderInline(text, state.env), context)
    const html = readyHtml(tableOf(lines, { isCaptioned, line }), context)
    if (html === null) return false
    const token = state.push('html_block', '', 0)
    token.content = html
    token.map = [startLine, startLine + lines.length]
    state.line = startLine + lines.length
    return true
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
